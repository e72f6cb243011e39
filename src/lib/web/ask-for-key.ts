import { count, countFrom, countRefusals, type Limit } from '#lib/server/limits.ts';

/** A class that opens its accounts together has one address. */
const FROM: Limit = { name: 'ask-for-key', points: 100, seconds: 600 };
const TO: Limit = { name: 'ask-for-key-by-mail', points: 5, seconds: 1800 };
const TRIES: Limit = { name: 'try-key', points: 30, seconds: 300 };

/** Mails are asked for by people who are not signed in: limited for the asker and for the mailbox, known or not. */
export async function countAsking(clientAddress: string, email: string) {
	await countFrom(FROM, clientAddress);
	await count(TO, email.toLowerCase());
}

/** Five tries a key, and so many wrong ones for everybody behind one address. */
export const tryFrom = <Done>(clientAddress: string, run: () => Promise<Done>): Promise<Done> =>
	countRefusals(TRIES, clientAddress, run);
