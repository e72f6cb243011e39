import { eq } from 'drizzle-orm';
import { accounts } from '#lib/accounts/server/schema.ts';
import { config } from '#lib/server/config.ts';
import type { Tx } from '#lib/server/db.ts';
import { publish } from '#lib/server/events.ts';
import { sendMail } from '#lib/server/mail.ts';
import type { Topic } from '../topics.ts';
import { notices } from './schema.ts';

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

/** Tells a person something once: on their screen, in their list and by a mail without particulars. */
export async function addNotice(
	{ db: tx, now }: { db: Tx; now: () => Date },
	{ accountId, key, topic, title, href, subject }: NewNotice
): Promise<void> {
	const [row] = await tx
		.insert(notices)
		.values({ accountId, key, topic, title, href, createdAt: now() })
		.onConflictDoNothing({ target: [notices.accountId, notices.key] })
		.returning({ id: notices.id });
	if (!row) return;
	await publish(tx, {
		type: 'notice.added',
		to: [`account:${accountId}`],
		data: { id: row.id, topic, title, href }
	});
	if (!subject) return;
	const [account] = await tx
		.select({ email: accounts.email })
		.from(accounts)
		.where(eq(accounts.id, accountId));
	if (account) await sendMail(tx, { to: account.email, subject, text: mailText(subject, href) });
}

const mailText = (subject: string, href: string) =>
	[
		`${subject}。`,
		'くわしい内容は、しごとマイページにログインしてお確かめください。',
		'',
		`${config().ORIGIN}${href}`,
		'',
		'このメールは自動でお送りしています。返信はできません。'
	].join('\n');
