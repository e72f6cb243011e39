import { sql } from 'drizzle-orm';
import { config } from '#lib/server/config.ts';
import type { System } from '#lib/server/context.ts';
import type { Db, Tx } from '#lib/server/db.ts';
import { log } from '#lib/server/log.ts';
import { seal, unseal } from '#lib/server/sealing.ts';
import { isUuid } from '#lib/text/uuid.ts';
import { topics, type Topic } from '../topics.ts';
import { LinkUnknown } from './errors.ts';
import { noticeSettings } from './schema.ts';

/** What a sealed link is about: it opens nothing else. */
const ABOUT = 'stop mail';

/** Which mail to whom. */
export interface MailKind {
	accountId: string;
	topic: Topic;
}

/**
 * The address that stops mail of one topic to one person without signing in, for the mail itself and for the button
 * that mail programs show (RFC 8058). It names nobody, works as long as the sealing key does, and can do nothing else.
 * Undefined where the sealing key is lost: a mail without it is better than none.
 */
export async function stopLink(
	db: Db | Tx,
	{ accountId, topic }: MailKind
): Promise<string | undefined> {
	try {
		const token = await seal(db, Buffer.from(`${accountId} ${topic}`), ABOUT);
		return `${config().ORIGIN}/unsubscribe/${token}`;
	} catch (error) {
		log.warn({ err: error }, 'a mail goes out without the link that stops its kind');
		return undefined;
	}
}

/** What such a link stops; undefined for what is none of ours, or was cut. */
export async function readStopLink(db: Db, token: string): Promise<MailKind | undefined> {
	const plain = await unseal(db, token, ABOUT).catch(() => undefined);
	const [accountId = '', topic] = plain ? Buffer.from(plain).toString().split(' ') : [];
	const known = topics.find((one) => one === topic);
	return known && isUuid(accountId) ? { accountId, topic: known } : undefined;
}

/** Stops it; a second time changes nothing. The screen goes on telling, and the settings bring the mail back. */
export async function stopMail({ db }: System, token: string): Promise<void> {
	const kind = await readStopLink(db, token);
	if (!kind) throw new LinkUnknown();
	const { accountId, topic } = kind;
	const { unmailed } = noticeSettings;
	await db.execute(sql`
		insert into ${noticeSettings} (account_id, silent, unmailed)
		select id, '{}', array[${topic}] from accounts where id = ${accountId} and withdrawn_at is null
		on conflict (account_id) do update set unmailed = array_append(array_remove(${unmailed}, ${topic}), ${topic})`);
}
