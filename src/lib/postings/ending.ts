import { daysUntil } from '#lib/calendar/tokyo.ts';

/** How far ahead 紹介期限日 is told on the establishment's home, and of how many postings. */
export const ENDING_DAYS = 45;
const SHOWN = 4;

interface Own {
	id: string;
	number: string;
	title: string;
	openUntil: string;
	open: boolean;
}

/** まもなく終わる求人: how many postings are open, and those that end soonest. */
export function endingOf(postings: Own[], now: Date) {
	const open = postings.filter((posting) => posting.open);
	return {
		open: open.length,
		first: open
			.filter(({ openUntil }) => daysUntil(now, openUntil) <= ENDING_DAYS)
			.sort((one, other) => one.openUntil.localeCompare(other.openUntil))
			.slice(0, SHOWN)
			.map(({ id, number, title, openUntil }) => ({ id, number, title, openUntil }))
	};
}
