import { MINUTE } from '#lib/calendar/spans.ts';
import { endOf, LINK_MINUTES } from './rules.ts';

/** The moments at which a page that shows this booking must be read again: the way in opens, it begins, it is over. */
export const turningPoints = (startsAt: Date): Date[] => [
	new Date(startsAt.getTime() - LINK_MINUTES * MINUTE),
	startsAt,
	endOf(startsAt)
];

/** Has one of them passed between what was loaded and now? */
export const hasTurned = (startsAt: Date, loaded: Date, now: Date): boolean =>
	turningPoints(startsAt).some((point) => loaded < point && point <= now);
