import { sql, type SQL, type SQLWrapper } from 'drizzle-orm';
import { tokyoDay } from '#lib/calendar/tokyo.ts';
import { seekers } from './schema.ts';

interface Columns {
	validUntil: SQLWrapper;
	invalidatedAt: SQLWrapper;
}

/** In a query: whose registration is 有効 at this moment, as `isValid` has it. Of other rows than `seekers` by their columns. */
export const validOn = (now: Date, columns: Columns = seekers): SQL =>
	validAt({ today: sql`${tokyoDay(now)}`, at: sql`${now.toISOString()}::timestamptz` }, columns);

/** The same where the moment and its day in Tokyo are columns as well. */
export const validAt = (
	{ today, at }: { today: SQL; at: SQL },
	{ validUntil, invalidatedAt }: Columns
): SQL =>
	sql`(${validUntil} >= ${today} and (${invalidatedAt} is null or ${invalidatedAt} > ${at}))`;
