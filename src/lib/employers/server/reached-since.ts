import { sql } from 'drizzle-orm';
import { employerLogins, establishments } from './schema.ts';

/**
 * ACC-14: since when what is sent online is read at an establishment, in a query over `establishments`. Null
 * without a My Page, and for one that nobody can sign in to: there a message would wait for a reader for ever.
 */
export const reachedSince = sql<Date | null>`case when exists (
	select 1 from ${employerLogins} where ${employerLogins.establishmentId} = ${establishments.id}
) then ${establishments.myPageSince} end`.mapWith(establishments.myPageSince);
