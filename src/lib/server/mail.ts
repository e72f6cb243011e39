import { and, eq, inArray, isNull, lt, sql } from 'drizzle-orm';
import { DAY } from '#lib/calendar/spans.ts';
import { config } from './config.ts';
import type { System } from './context.ts';
import type { Db, Tx } from './db.ts';
import { GivenUp } from './job-attempt.ts';
import { enqueue, type Job } from './jobs.ts';
import { log } from './log.ts';
import { metrics } from './metrics.ts';
import { outgoingMail } from './schema.ts';
import { post, type Letter, type Mail, type Verdict } from './smtp.ts';

export type { Letter };

/** Of a mail that may have arrived one more copy is sent, and no more than one. */
const COPIES = 2;
/** So long is kept what no server took: where there is none, what it refused, and what was given up. */
export const KEPT_DAYS = 30;

/** Sends a mail if and only if the transaction commits. No mail holds the text of a message or a document. */
export async function sendMail(tx: Tx, { to, subject, text, stopLink }: Letter): Promise<void> {
	const [row] = await tx
		.insert(outgoingMail)
		.values({ recipient: to, subject, body: text, stopLink })
		.returning({ id: outgoingMail.id });
	if (row) await enqueue(tx, deliverMail, { mailId: row.id });
}

/** Delivers one mail: by SMTP, or onto the page /outgoing-mail where no server is set. What was accepted is forgotten. */
export const deliverMail: Job<{ mailId: string }> = {
	name: 'mail.deliver',
	concurrency: 8,
	patience: { days: 2 },
	run: async ({ db, now }, { mailId }) => {
		const [row] = await db.select().from(outgoingMail).where(isWaiting(mailId));
		if (!row) return;
		const { recipient: to, body: text, ...rest } = row;
		const verdict = await handOver({ ...rest, to, text });
		const own = eq(outgoingMail.id, mailId);
		if (verdict.is === 'kept') await db.update(outgoingMail).set({ sentAt: now() }).where(own);
		if (verdict.is === 'accepted') await db.delete(outgoingMail).where(own);
		if (verdict.is === 'refused')
			await db.update(outgoingMail).set({ refusedAt: now(), refusal: verdict.code }).where(own);
		if (verdict.is === 'unanswered') await countCopy(db, mailId);
	}
};

const isWaiting = (id: string) =>
	and(eq(outgoingMail.id, id), isNull(outgoingMail.sentAt), isNull(outgoingMail.refusedAt));

async function countCopy(db: Db, mailId: string): Promise<never> {
	const [row] = await db
		.update(outgoingMail)
		.set({ unanswered: sql`${outgoingMail.unanswered} + 1` })
		.where(eq(outgoingMail.id, mailId))
		.returning({ copies: outgoingMail.unanswered });
	if ((row?.copies ?? 0) < COPIES) throw new Unanswered();
	throw new GivenUp('The mail server broke off twice before it answered.');
}

class Unanswered extends Error {
	override name = 'MailUnanswered';
}

/**
 * Delivers what may be written down nowhere: a key, a link. A second run of the caller writes another letter, which
 * makes the first one's words worthless: one that may have arrived (unanswered) is therefore not to be written anew.
 * Throws where the server is away.
 */
export async function deliverSecret({ db, now }: System, letter: Letter): Promise<Verdict['is']> {
	const { is } = await handOver({ ...letter, id: crypto.randomUUID(), at: now() });
	if (is !== 'kept') return is;
	const { to: recipient, text: body, subject } = letter;
	await db.insert(outgoingMail).values({ recipient, subject, body, sentAt: now() });
	return 'accepted';
}

async function handOver(mail: Mail): Promise<Verdict | { is: 'kept' }> {
	const { SMTP_URL } = config();
	if (!SMTP_URL) return { is: 'kept' };
	const verdict = await post(SMTP_URL, mail).catch((away: unknown) => {
		metrics.mail.inc({ outcome: 'put-off' });
		throw away;
	});
	metrics.mail.inc({ outcome: verdict.is });
	if (verdict.is !== 'accepted')
		log.warn({ mailId: mail.id, ...verdict }, 'a mail was not accepted');
	return verdict;
}

/** 退会: whatever still lies or waits for these mailboxes goes. */
export async function dropMailTo(tx: Tx, addresses: string[]): Promise<void> {
	const small = addresses.map((address) => address.toLowerCase());
	await tx.delete(outgoingMail).where(inArray(sql`lower(${outgoingMail.recipient})`, small));
}

/** Mail names people; a month later nobody looks for it any more. */
export const forgetOldMail: Job = {
	name: 'mail.forget',
	cron: '40 3 * * *',
	patience: { hours: 6 },
	run: async ({ db, now }) => {
		const old = new Date(now().getTime() - KEPT_DAYS * DAY);
		await db.delete(outgoingMail).where(lt(outgoingMail.at, old));
	}
};
