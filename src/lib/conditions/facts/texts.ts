import { occupationGroups } from '#lib/occupations/groups.ts';
import { prefectures } from '#lib/places/prefectures.ts';
import { DRIVING_LICENCE } from '#lib/postings/derive.ts';
import type { PostingContent } from '#lib/postings/fields.ts';

/** The texts in which words are looked for, each as it is compared. A word never runs from one into the next. */
export interface SearchedTexts {
	/** What everybody may know of a posting that is found at all. */
	open: string[];
	/** Only for whom the employer's name is (JOB-20). */
	employer: string[];
	/** 事業所名 alone, among the employer's texts. */
	name: string[];
	title: string[];
	licences: string[];
	industry: string[];
	station: string[];
}

/**
 * Free words may be in 職種, 仕事内容, 就業場所, 最寄り駅, 事業内容, 経験, 免許, 産業 and the remarks; the name
 * of the employer apart, for it may be hidden, and so may whatever would tell it.
 */
export function searchedTexts(
	content: PostingContent,
	fold: (text: string) => string
): SearchedTexts {
	const { header, establishment, work, workplace, requirements, company, wage, extras } = content;
	const folded = (texts: (string | undefined)[]) => [
		...new Set(
			texts
				.filter((text) => text !== undefined)
				.map(fold)
				.filter(Boolean)
		)
	];
	const licences = [
		...requirements.licences.map(({ name }) => name),
		requirements.driving === 'any' ? undefined : DRIVING_LICENCE
	];
	return {
		open: folded([
			work.title,
			work.duties,
			work.formName,
			occupationGroups[work.occupationGroup],
			`${prefectures[workplace.prefecture]}${workplace.town}`,
			workplace.station,
			requirements.experienceNote,
			requirements.pcNote,
			...licences,
			company.business,
			header.industry,
			...wage.allowances.map(({ name }) => name),
			content.hours.note,
			extras.remarks
		]),
		employer: folded([establishment.name, establishment.nameKana, company.features]),
		name: folded([establishment.name, establishment.nameKana]),
		title: folded([work.title]),
		licences: folded(licences),
		industry: folded([header.industry]),
		station: folded([workplace.station])
	};
}
