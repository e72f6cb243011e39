import { writeConditions, type Conditions } from './conditions.ts';

const COUNT = '/seeker/search/count';

/** Asks how many postings an address of a search finds; undefined where no answer comes. */
export async function askCount(query: string): Promise<number | undefined> {
	try {
		const answer = await fetch(`${COUNT}?${query}`);
		return answer.ok ? ((await answer.json()) as { count: number }).count : undefined;
	} catch {
		return undefined;
	}
}

/** The same for those alone that opened after a place in the news. */
export function askOpened(conditions: Conditions, after: string) {
	const query = writeConditions(conditions);
	query.set('after', after);
	return askCount(query.toString());
}
