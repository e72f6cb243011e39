import { badgesOf } from './badges.ts';
import type { PostingContent } from './fields.ts';
import { wageTotal } from './wage.ts';

/**
 * The columns of a posting that searching and matching read, computed from what the posting says.
 * `licences` holds only those without which one cannot apply; `employmentForm` the English name of the form.
 */
export function derive(content: PostingContent) {
	const { header, work, workplace, selection } = content;
	const total = wageTotal(content);
	return {
		number: header.number,
		renewedFrom: header.renewedFrom ?? null,
		receivedOn: header.receivedOn,
		openUntil: header.openUntil,
		visibility: Number(header.visibility),
		title: work.title,
		kind: header.kind,
		employmentForm: work.form,
		prefecture: workplace.prefecture,
		town: workplace.town,
		occupationGroup: Number(work.occupationGroup),
		wageLower: total.lower,
		wageUpper: total.upper,
		wageUnit: total.unit,
		badges: badgesOf(content),
		licences: requiredLicences(content),
		acceptsDirect: header.acceptsDirect,
		acceptsDocuments: selection.sendBy.includes('myPage'),
		headcount: header.headcount
	};
}

export const DRIVING_LICENCE = '普通自動車運転免許';

/** The licences one must hold, a driver's licence among them. */
export const requiredLicences = ({ requirements }: Pick<PostingContent, 'requirements'>) => [
	...requirements.licences.flatMap(({ name, demand }) => (demand === 'required' ? [name] : [])),
	...(requirements.driving === 'required' ? [DRIVING_LICENCE] : [])
];
