import { wishFacts } from '#lib/seekers/wish-words.ts';
import type { Candidate } from './request.ts';

/** What an employer calls somebody whose name it does not know: 介護職員を希望する方 */
export function candidateName({ wishes }: Pick<Candidate, 'wishes'>): string {
	const [occupations, kinds] = wishFacts(wishes);
	const named = wishes.occupations.length > 0 || wishes.occupationGroups.length > 0;
	return `${wishes.occupations.join('・') || (named ? occupations?.value : kinds?.value)}を希望する方`;
}
