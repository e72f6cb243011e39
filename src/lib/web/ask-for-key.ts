import { count } from '#lib/server/limits.ts';

/** Mails are asked for by people who are not signed in: limited for the asker and for the mailbox, known or not. */
export async function countAsking(clientAddress: string, email: string) {
	await count({ name: 'ask-for-key', points: 20, seconds: 600 }, clientAddress);
	await count({ name: 'ask-for-key-by-mail', points: 5, seconds: 1800 }, email.toLowerCase());
}

/** Five tries a key, and so many for everybody behind one address. */
export const countTry = (clientAddress: string) =>
	count({ name: 'try-key', points: 30, seconds: 300 }, clientAddress);
