import { and, asc, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import { sendKey } from '#lib/accounts/server/send-key.ts';
import type { Letter } from '#lib/server/mail.ts';
import { outgoingMail } from '#lib/server/schema.ts';
import type { World } from './world.ts';

/** Lets the mail with the key of that request go out now, and reads the newest one in that mailbox. */
export async function receiveKey(world: World, request: string, address: string) {
	await sendKey.run(world.system, { keyId: request });
	const letter = await newestLetter(world, address);
	return { letter, key: letter && keyIn(letter.body) };
}

export async function newestLetter({ db }: World, address: string) {
	const [letter] = await db
		.select()
		.from(outgoingMail)
		.where(and(eq(outgoingMail.recipient, address), isNotNull(outgoingMail.sentAt)))
		.orderBy(desc(outgoingMail.at))
		.limit(1);
	return letter;
}

/** What waits to go out to that address, in the order in which it was handed in. */
export const lettersTo = ({ db }: Pick<World, 'db'>, address: string): Promise<Letter[]> =>
	db
		.select({
			to: outgoingMail.recipient,
			subject: outgoingMail.subject,
			text: outgoingMail.body
		})
		.from(outgoingMail)
		.where(and(eq(outgoingMail.recipient, address), isNull(outgoingMail.sentAt)))
		.orderBy(asc(outgoingMail.at));

/** The six digits of a mail, without the space that makes them easier to read. */
export const keyIn = (body: string) => /(\d{3}) (\d{3})\n/.exec(body)?.slice(1).join('') ?? '';

/** Six digits that are certainly not these. */
export const otherThan = (key = '') => (key === '000000' ? '111111' : '000000');
