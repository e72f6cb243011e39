import { sql, type SQL } from 'drizzle-orm';

/** Of a posting `p` that a saved search has told of: it can still be applied for, and has not been made secret (JOB-20). */
export const stillOpen = (today: string): SQL =>
	sql`p.state in ('open', 'change_checking') and p.open_until >= ${today} and p.visibility <> 4`;
