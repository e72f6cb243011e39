import { timestamp } from 'drizzle-orm/pg-core';

/** A moment in time, to the microsecond, with its zone. */
export const moment = () => timestamp({ withTimezone: true });
