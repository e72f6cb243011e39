import { eq } from 'drizzle-orm';
import type { Tx } from '#lib/server/db.ts';
import { messages } from './schema.ts';

/** What somebody wrote goes with their name. */
export const forgetMessages = (tx: Tx, authorId: string) =>
	tx.delete(messages).where(eq(messages.authorId, authorId));
