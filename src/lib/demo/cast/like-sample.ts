import type { OccupationGroup } from '#lib/occupations/groups.ts';
import type { PostingContent } from '#lib/postings/fields.ts';
import { samplePosting } from '#lib/invented/sample.ts';
import type { Cast } from './establishments.ts';

/** What tells a posting of the stories apart. */
export interface Told {
	title: string;
	duties?: string;
	group?: OccupationGroup;
	basic?: readonly [number, number];
	shift?: readonly [string, string];
	holidays?: number;
	/** オンライン自主応募 is welcome. */
	direct?: boolean;
	/** An answer so many days after the documents, and after the interview. */
	documents?: number;
	interview?: number;
	headcount?: number;
}

/** A posting in everything like the leaflet's, but for what is told, and open to every age. */
export function likeSample(
	{ facts, phone, business, logins }: Cast,
	header: Pick<PostingContent['header'], 'number' | 'receivedOn' | 'openUntil'>,
	told: Told
): PostingContent {
	const sample = samplePosting(header.receivedOn);
	const [contact] = logins;
	const [, town = '', street = ''] = /^東京都(.[^区]*区)(.+)$/.exec(facts.address) ?? [];
	const own = facts.number === sample.establishment.number;
	const { basic = [195_000, 235_000], shift = ['09:00', '17:30'] } = told;
	return {
		...sample,
		header: {
			...sample.header,
			...header,
			headcount: told.headcount ?? 1,
			acceptsDirect: told.direct ?? false,
			trial: false
		},
		establishment: facts,
		work: {
			...sample.work,
			title: told.title,
			duties: told.duties ?? sample.work.duties,
			occupationGroup: told.group ?? sample.work.occupationGroup
		},
		workplace: own
			? sample.workplace
			: {
					...sample.workplace,
					sameAsEstablishment: true,
					postcode: facts.postcode,
					town,
					street,
					name: undefined,
					minutes: 4 + (street.length % 6),
					carCommute: false,
					parking: undefined,
					parkingNote: undefined
				},
		requirements: {
			...sample.requirements,
			ageLimited: false,
			ageUpper: undefined,
			ageGround: undefined,
			ageReason: undefined,
			licences: told.title.includes('介護福祉士') ? sample.requirements.licences : []
		},
		wage: { ...sample.wage, basicLower: basic[0], basicUpper: basic[1], allowances: [] },
		hours: {
			...sample.hours,
			shifts: [{ start: shift[0], end: shift[1] }],
			yearlyHolidays: told.holidays ?? sample.hours.yearlyHolidays
		},
		company: own
			? sample.company
			: {
					...sample.company,
					business: business ?? sample.company.business,
					representative: contact?.name
				},
		selection: {
			...sample.selection,
			answers: told.documents ? ['afterDocuments', 'afterInterview'] : ['afterInterview'],
			documentDays: told.documents,
			interviewDays: told.interview ?? 7,
			place: `${facts.address}（事業所所在地と同じ）`,
			placeStation: undefined,
			contactPost: contact?.department,
			contact: contact?.name ?? '',
			contactKana: undefined,
			phone,
			extension: undefined,
			fax: undefined,
			email: undefined
		},
		extras: own
			? sample.extras
			: { remarks: '職場の見学ができます。お気軽にお問い合わせください。' }
	};
}
