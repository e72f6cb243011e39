import { formatRemaining } from '#lib/calendar/format.ts';
import { daysUntil } from '#lib/calendar/tokyo.ts';
import { CLOSING_DAYS, type Favourite } from '#lib/search/listing.ts';

/** The mark of a favourite's 紹介期限日, in words and in tone. */
export function deadlineMark(favourite: Pick<Favourite, 'open' | 'openUntil'>, now: Date) {
	if (!favourite.open) return { text: '募集は終わりました', tone: 'line' } as const;
	const days = daysUntil(now, favourite.openUntil);
	if (days === 0) return { text: 'きょう紹介期限', tone: 'soon' } as const;
	if (days === 1) return { text: 'あした紹介期限', tone: 'soon' } as const;
	return { text: formatRemaining(now, favourite.openUntil), tone: 'info' } as const;
}

/** まもなく締め切り: open favourites whose last day is near, the nearest first. */
export const closingSoon = (favourites: Favourite[], now: Date) =>
	favourites
		.filter(({ open, openUntil }) => open && daysUntil(now, openUntil) <= CLOSING_DAYS)
		.sort((one, other) => one.openUntil.localeCompare(other.openUntil));
