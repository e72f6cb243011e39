import { formatDay } from '#lib/calendar/format.ts';

/** APP-13: why a posting cannot be sent to a seeker, and the other way there is. */
export interface Refusal {
	code: RefusalCode;
	why: string;
	way: string;
	/** It is the seeker's registration, the same for every posting. */
	seeker?: true;
}

export type RefusalCode =
	| 'seeker.online'
	| 'seeker.invalid'
	| 'posting.closed'
	| 'posting.expired'
	| 'employer.noMyPage'
	| 'application.open'
	| 'recommendation.live'
	| 'posting.age';

/** Everything APP-13 asks about, as plain facts, so that page and transaction ask the same. */
export interface SendingFacts {
	today: string;
	seeker: {
		registrationClass: 'online' | 'office';
		valid: boolean;
		validUntil: string;
		age: number;
	};
	posting: {
		open: boolean;
		openUntil: string;
		ageLower: number | undefined;
		ageUpper: number | undefined;
	};
	employerHasMyPage: boolean;
	/** The day of an application to this posting that is still under way. */
	appliedOn: string | undefined;
	/** A live offer of this posting to this seeker. */
	sent: { by: string; on: string; applyBy: string } | undefined;
}

type Test = (facts: SendingFacts) => Refusal | undefined;

/** In the order in which an officer can do something about them; the first that holds is told. */
const tests: Test[] = [
	({ seeker }) =>
		seeker.registrationClass === 'online'
			? {
					code: 'seeker.online',
					why: 'オンライン登録者のため、オンラインハローワーク紹介はできません。',
					way: '来所・電話・ビデオの相談で登録を確かめると、利用登録者になり、送れるようになります。',
					seeker: true
				}
			: undefined,
	({ seeker, today }) =>
		!seeker.valid
			? {
					code: 'seeker.invalid',
					why:
						seeker.validUntil < today
							? `求職の有効期限が${formatDay(seeker.validUntil)}で終わっています。`
							: '求職が無効になっています。',
					way: '有効に戻すと、送れるようになります。',
					seeker: true
				}
			: undefined,
	({ posting }) =>
		posting.open
			? undefined
			: {
					code: 'posting.closed',
					why: 'この求人の募集は終わりました。',
					way: 'ほかの求人を選んでください。'
				},
	({ posting, today }) =>
		posting.openUntil < today
			? {
					code: 'posting.expired',
					why: `紹介期限日（${formatDay(posting.openUntil)}）を過ぎています。`,
					way: 'ほかの求人を選んでください。'
				}
			: undefined,
	({ appliedOn }) =>
		appliedOn
			? {
					code: 'application.open',
					why: `${formatDay(appliedOn)}に、この求人に応募しています。`,
					way: '結果が出るまで待ってください。'
				}
			: undefined,
	({ sent }) =>
		sent
			? {
					code: 'recommendation.live',
					why: `${formatDay(sent.on)}に${sent.by}さんが送っています（応募期限日 ${formatDay(sent.applyBy)}）。`,
					way: '返事を待つか、取り下げてから送り直してください。'
				}
			: undefined,
	({ employerHasMyPage }) =>
		employerHasMyPage
			? undefined
			: {
					code: 'employer.noMyPage',
					why: '事業所が求人者マイページを使っていないため、オンラインでは紹介できません。',
					way: '窓口紹介にしてください。'
				},
	({ posting: { ageLower, ageUpper }, seeker: { age } }) =>
		!isWithin(age, { ageLower, ageUpper })
			? {
					code: 'posting.age',
					why: `年齢に制限（${ageBand(ageLower, ageUpper)}）があります。いま${age}歳です。`,
					way: '年齢の制限がない求人を選ぶか、窓口で事業所に相談してください。'
				}
			: undefined
];

/** APP-13, JOB-13: the first reason why this posting cannot be sent, or undefined when it can. */
export function refusalOf(facts: SendingFacts): Refusal | undefined {
	for (const test of tests) {
		const refusal = test(facts);
		if (refusal) return refusal;
	}
	return undefined;
}

/** JOB-13: a limit holds for the age on the day. */
export const isWithin = (age: number, limit: { ageLower?: number; ageUpper?: number }) =>
	age >= (limit.ageLower ?? 0) && age <= (limit.ageUpper ?? Infinity);

const ageBand = (lower: number | undefined, upper: number | undefined) =>
	`${lower === undefined ? '' : `${lower}歳以上`}${upper === undefined ? '' : `～${upper}歳以下`}`;
