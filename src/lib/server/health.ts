import { sql } from 'drizzle-orm';
import type { Db } from './db.ts';
import { hearWithin } from './hear-within.ts';

/** Whether the database answers. */
export async function isReachable(db: Db): Promise<boolean> {
	try {
		await hearWithin(2, () => db.execute(sql`select 1`));
		return true;
	} catch {
		return false;
	}
}
