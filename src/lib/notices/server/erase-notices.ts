import { eq } from 'drizzle-orm';
import type { Tx } from '#lib/server/db.ts';
import { notices, noticeSettings, unreadMails } from './schema.ts';

/** 退会: nothing is left to be told, nor of how it was to be. */
export async function eraseNotices(tx: Tx, accountId: string): Promise<void> {
	for (const table of [notices, noticeSettings, unreadMails])
		await tx.delete(table).where(eq(table.accountId, accountId));
}
