import { and, eq, isNull } from 'drizzle-orm';
import { accounts } from '#lib/accounts/server/schema.ts';
import type { Tx } from '#lib/server/db.ts';
import { publish } from '#lib/server/events.ts';
import { enqueue } from '#lib/server/jobs.ts';
import type { Topic } from '../topics.ts';
import { quietEnd } from '../quiet.ts';
import { mailAbout, mailNotice } from './mail-notice.ts';
import { notices } from './schema.ts';
import { settingsOf } from './settings.ts';

export interface NewNotice {
	accountId: string;
	/** What it is about: the same key twice is told once. */
	key: string;
	topic: Topic;
	title: string;
	href: string;
	/** The subject of the mail; it names nobody, because mail is read over shoulders and forwarded. Without one: no mail. */
	subject?: string;
}

/** Tells a person something once: on their screen, in their list and by a mail without particulars. True when it was news. */
export async function addNotice(
	{ db: tx, now }: { db: Tx; now: () => Date },
	{ accountId, key, topic, title, href, subject }: NewNotice
): Promise<boolean> {
	const [account] = await tx
		.select({ email: accounts.email })
		.from(accounts)
		.where(and(eq(accounts.id, accountId), isNull(accounts.withdrawnAt)));
	// Whoever has left is told nothing any more.
	if (!account) return false;
	const settings = await settingsOf(tx, accountId);
	const silent = settings.silent.includes(topic);
	const [row] = await tx
		.insert(notices)
		.values({ accountId, key, topic, title, href, createdAt: now(), readAt: silent ? now() : null })
		.onConflictDoNothing({ target: [notices.accountId, notices.key] })
		.returning({ id: notices.id });
	if (!row) return false;
	// Filed as read, it calls nobody; an open list takes it in all the same.
	if (silent)
		await publish(tx, {
			type: 'notice.read',
			to: [`account:${accountId}`],
			data: { upTo: row.id }
		});
	else
		await publish(tx, {
			type: 'notice.added',
			to: [`account:${accountId}`],
			data: { id: row.id, topic, title, href }
		});
	if (!subject || settings.unmailed.includes(topic)) return true;
	const later = silent ? undefined : quietEnd(settings.quiet, now());
	if (later) await enqueue(tx, mailNotice, { noticeId: row.id, subject }, { startAfter: later });
	else await mailAbout(tx, { accountId, topic }, { to: account.email, subject, href });
	return true;
}
