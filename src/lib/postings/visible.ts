import type { PostingContent } from './fields.ts';

/** A posting as some person may see it; without `establishment` nothing in it tells who the employer is. */
export type VisibleContent = Omit<PostingContent, 'establishment'> & {
	establishment: PostingContent['establishment'] | null;
};

/**
 * `anyone`: a visitor. `seeker`: a seeker with a valid registration. `party`: officers, the employer itself,
 * and a seeker to whom it was recommended or who applied.
 */
export type Viewer = 'anyone' | 'seeker' | 'party';

const entitled = { '1': 'anyone', '2': 'seeker', '3': 'party', '4': 'party' } as const;
const ranks: Record<Viewer, number> = { anyone: 0, seeker: 1, party: 2 };

/** As much of a posting as the question needs. */
interface Marked {
	header: Pick<PostingContent['header'], 'visibility'>;
}

/** JOB-20: may this person know who the employer is? */
export const mayKnowEmployer = (content: Marked, viewer: Viewer) =>
	ranks[viewer] >= ranks[entitled[content.header.visibility]];

/** JOB-20: 4.求人情報を公開しない is found by nobody but those concerned. */
export const mayFind = (content: Marked, viewer: Viewer) =>
	content.header.visibility !== '4' || viewer === 'party';

/** JOB-20: what leaves the server for this person. What identifies the employer is cut out, not hidden by the page. */
export function visibleContent(content: PostingContent, viewer: Viewer): VisibleContent {
	if (mayKnowEmployer(content, viewer)) return content;
	const { header, work, workplace, company, selection, extras } = content;
	return {
		...content,
		establishment: null,
		header: { ...header, acceptsDirect: false },
		work: { ...work, contractingLicence: undefined },
		workplace: {
			...workplace,
			sameAsEstablishment: false,
			postcode: undefined,
			street: undefined,
			name: undefined
		},
		company: {
			employees: company.employees,
			employeesHere: company.employeesHere,
			employeesWomen: company.employeesWomen,
			employeesPartTime: company.employeesPartTime,
			union: company.union,
			business: company.business,
			rulesFullTime: company.rulesFullTime,
			rulesPartTime: company.rulesPartTime,
			childcareLeave: company.childcareLeave,
			familyCareLeave: company.familyCareLeave,
			nursingLeave: company.nursingLeave
		},
		selection: {
			...selection,
			place: undefined,
			placeStation: undefined,
			sendTo: undefined,
			contactPost: undefined,
			contact: HIDDEN,
			contactKana: undefined,
			phone: HIDDEN,
			extension: undefined,
			fax: undefined,
			email: undefined
		},
		extras: { ...extras, message: undefined }
	};
}

export const HIDDEN = '公開していません';
