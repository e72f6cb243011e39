import { and, desc, ilike, isNotNull, or } from 'drizzle-orm';
import { containing } from './containing.ts';
import type { Db } from './db.ts';
import { outgoingMail } from './schema.ts';

const MOST = 100;

/** The newest mails that would have gone out and hold these words, for the page that shows them in the demo. */
export const listOutgoingMail = (db: Db, words = '') =>
	db
		.select()
		.from(outgoingMail)
		.where(and(isNotNull(outgoingMail.sentAt), ...wordsOf(words).map(holding)))
		.orderBy(desc(outgoingMail.at))
		.limit(MOST);

const LONGEST = 100;
const wordsOf = (text: string) => text.slice(0, LONGEST).split(/\s+/).filter(Boolean);

function holding(word: string) {
	const like = containing(word);
	const { recipient, subject, body } = outgoingMail;
	return or(ilike(recipient, like), ilike(subject, like), ilike(body, like));
}
