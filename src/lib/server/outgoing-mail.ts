import { desc, isNotNull } from 'drizzle-orm';
import type { Db } from './db.ts';
import { outgoingMail } from './schema.ts';

const MOST = 100;

/** The newest mails that would have gone out, for the page that shows them in the demo. */
export const listOutgoingMail = (db: Db) =>
	db
		.select()
		.from(outgoingMail)
		.where(isNotNull(outgoingMail.sentAt))
		.orderBy(desc(outgoingMail.at))
		.limit(MOST);
