import { describeContact, describeJob, describeSelection } from './posting-facts.ts';
import type { LetterFacts, OfficeFacts } from '../facts.ts';
import type { PostingContent } from '#lib/postings/fields.ts';

export interface LetterSources {
	number: string;
	code: string;
	origin: string;
	issuedAt: Date;
	kind: 'referral' | 'counter';
	office: {
		name: string;
		alias: string;
		postcode: string;
		address: string;
		phone: string;
		fax: string | null;
	};
	officer: { department: string; familyName: string } | null;
	seeker: {
		number: string;
		name: string;
		nameKana: string;
		phone: string;
		phoneToEmployers: boolean;
	};
	content: PostingContent;
	remarks: string;
}

/** Everything papers 1 and 2 will ever say, copied once: later changes of its sources do not reach it. */
export function freezeLetter(from: LetterSources): LetterFacts {
	const { content, seeker } = from;
	return {
		code: from.code,
		origin: from.origin,
		issuedAt: from.issuedAt.toISOString(),
		office: officeFacts(from),
		number: from.number,
		kind: from.kind,
		appliedAt: from.issuedAt.toISOString(),
		seeker: {
			number: seeker.number,
			name: seeker.name,
			kana: seeker.nameKana,
			phone: seeker.phoneToEmployers && seeker.phone ? { number: seeker.phone, note: '' } : null
		},
		establishment: {
			name: content.establishment.name,
			kana: content.establishment.nameKana,
			address: `〒${content.establishment.postcode} ${content.establishment.address}`,
			contact: describeContact(content)
		},
		posting: describeJob(content),
		selection: describeSelection(content),
		remarks: from.remarks
	};
}

export const officeFacts = ({
	office,
	officer
}: Pick<LetterSources, 'office' | 'officer'>): OfficeFacts => ({
	name: office.name,
	alias: office.alias,
	address: `〒${office.postcode} ${office.address}`,
	tel: office.phone,
	fax: office.fax,
	officer
});
