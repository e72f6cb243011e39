import { DAY, MINUTE } from '#lib/calendar/spans.ts';
/** How long a message may lie unread before a mail tells that there is one: whoever is online sees it sooner. */
export const UNREAD_MINUTES = 10;

/** Quiet hours end within a day; what is older than this was passed over while the service stood still. */
export const FORGOTTEN_AFTER_DAYS = 2;

/** Messages sent between these moments are looked at: unread long enough, and not forgotten. */
export const unreadWindow = (now: Date): { from: Date; until: Date } => ({
	from: new Date(now.getTime() - FORGOTTEN_AFTER_DAYS * DAY),
	until: new Date(now.getTime() - UNREAD_MINUTES * MINUTE)
});
