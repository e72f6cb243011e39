import { customType, timestamp } from 'drizzle-orm/pg-core';

/** A moment in time, to the microsecond, with its zone. */
export const moment = () => timestamp({ withTimezone: true });

/** The id of the transaction that wrote a row: what makes reading in commit order possible. */
export const xid8 = customType<{ data: string }>({ dataType: () => 'xid8' });
