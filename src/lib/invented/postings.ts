import { addDays } from '#lib/calendar/tokyo.ts';
import type { PostingContent } from '#lib/postings/fields.ts';
import { openUntilFor } from '#lib/postings/validity.ts';
import { makeHours } from './hours.ts';
import type { DemoEstablishment } from './establishments.ts';
import { type Occupation, occupations } from './occupations.ts';
import { makeRequirements } from './requirements.ts';
import type { Random } from './random.ts';
import { stations } from './towns.ts';
import { trades } from './trades.ts';
import { makeWage } from './wages.ts';

/** A posting of one establishment; `serial` makes its number. */
export function makePosting(
	at: DemoEstablishment,
	serial: number,
	today: string,
	random: Random
): PostingContent {
	const occupation = random.pick(occupations[at.group]);
	const kind = random.often(70) ? 'full' : 'part';
	const receivedOn = addDays(today, -random.pick([0, 0, 1, 1, 2, 3, 5, 8, 13, 20, 28, 35, 44]));
	const regular = kind === 'full' && random.often(75);
	const hours = makeHours(kind, occupation, random);
	return {
		header: makeHeader(at, serial, receivedOn, kind, random),
		establishment: at.facts,
		work: makeWork(at, occupation, kind, regular, random),
		workplace: makeWorkplace(at, occupation, random),
		requirements: makeRequirements(occupation, regular, random),
		wage: makeWage(kind, occupation, at.prefecture, hours.yearlyHolidays ?? 110, random),
		hours,
		conditions: makeConditions(kind, random),
		company: at.company,
		selection: makeSelection(at, random),
		extras: makeExtras(random),
		accessibility: random.often(30)
			? { elevator: random.often(50), accessibleToilet: random.often(50), jobCoach: false }
			: {}
	};
}

function makeHeader(
	at: DemoEstablishment,
	serial: number,
	receivedOn: string,
	kind: 'full' | 'part',
	random: Random
): PostingContent['header'] {
	const visibility = random.pick(['1', '1', '1', '1', '1', '2', '2', '3'] as const);
	return {
		number: `${at.officeNumber}-${String(serial).padStart(8, '0')}`,
		receivedOn,
		openUntil: openUntilFor(receivedOn),
		acceptingOffice: at.officeName,
		category: random.often(5) ? 'disability' : 'general',
		kind,
		headcount: random.pick([1, 1, 1, 2, 2, 3, 5]),
		visibility,
		acceptsDirect: visibility !== '3' && random.often(60),
		industry: trades[at.group].industry,
		trial: random.often(15)
	};
}

function makeWork(
	at: DemoEstablishment,
	occupation: Occupation,
	kind: 'full' | 'part',
	regular: boolean,
	random: Random
): PostingContent['work'] {
	const fixed = !regular && random.often(70);
	const promotion = regular ? undefined : random.often(60);
	return {
		title: kind === 'part' ? `${occupation.title}（パート）` : occupation.title,
		occupationGroup: at.group,
		duties: occupation.duties.join('\n'),
		dutiesChange: random.often(60) ? '変更なし' : '会社の定める業務',
		form: kind === 'part' ? 'partTime' : regular ? 'regular' : 'nonRegular',
		formName: kind === 'full' && !regular ? '契約社員' : undefined,
		promotion,
		promotionRecord: promotion ? `過去3年間 ${random.whole(1, 5)}名` : undefined,
		contracting: 'none',
		...(fixed
			? {
					term: 'fourMonthsOrMore' as const,
					termMonths: 12,
					renewal: 'conditional' as const,
					renewalConditions: '勤務成績、業務量により判断します。',
					renewalCap: random.often(40) ? '通算契約期間の上限5年' : undefined
				}
			: { term: 'openEnded' as const })
	};
}

function makeWorkplace(
	at: DemoEstablishment,
	occupation: Occupation,
	random: Random
): PostingContent['workplace'] {
	const transfer = random.often(15);
	const car = occupation.drives === 'required' || random.often(65);
	const access = random.pick(['walk', 'walk', 'walk', 'bus', 'car'] as const);
	return {
		sameAsEstablishment: true,
		postcode: at.postcode,
		prefecture: at.prefecture,
		town: at.town,
		street: at.street,
		remote: at.group === '9' && random.often(50),
		station: random.pick(stations),
		access,
		minutes: access === 'walk' ? random.whole(2, 22) : random.whole(5, 25),
		placeChange: transfer ? '県内の全事業所' : '変更なし',
		smoking: random.pick(['nonSmoking', 'nonSmoking', 'nonSmoking', 'smokingRoom'] as const),
		carCommute: car,
		parking: car ? true : undefined,
		parkingNote: car ? random.pick(['無料', '月額3,300円']) : undefined,
		transfer,
		transferScope: transfer ? '県内' : undefined,
		uij: random.often(40)
	};
}

function makeConditions(kind: 'full' | 'part', random: Random): PostingContent['conditions'] {
	const retirement = random.often(85);
	const retirementAge = random.pick([60, 60, 65]);
	const pay = kind === 'full' && random.often(65);
	const single = random.often(8);
	return {
		insurances:
			kind === 'full' || random.often(40)
				? ['employment', 'accident', 'health', 'pension']
				: ['employment', 'accident'],
		pensions: random.often(10) ? ['definedContribution'] : undefined,
		mutualAid: random.often(40),
		retirementPay: pay,
		retirementPayYears: pay ? random.pick([1, 2, 3]) : undefined,
		retirement,
		retirementAge: retirement ? retirementAge : undefined,
		reemployment: retirement,
		reemploymentAge: retirement ? retirementAge + 5 : undefined,
		extension: false,
		housing: single ? ['single'] : undefined,
		housingNote: single ? '1K、月額25,000円' : undefined,
		nursery: random.often(8)
	};
}

function makeSelection(at: DemoEstablishment, random: Random): PostingContent['selection'] {
	const documents = random.often(45);
	const myPage = random.often(70);
	return {
		reasons: [random.pick(['vacancy', 'growth', 'growth', 'newBranch'] as const)],
		methods: documents ? ['documents', 'interview'] : ['interview'],
		interviews: random.pick([1, 1, 1, 2]),
		answers: documents ? ['afterDocuments', 'afterInterview'] : ['afterInterview'],
		documentDays: documents ? 7 : undefined,
		interviewDays: random.pick([3, 5, 7, 7, 10]),
		answerBy: myPage ? ['phone', 'myPage'] : ['post', 'phone'],
		when: random.pick(['anyTime', 'anyTime', 'later'] as const),
		place: `${at.facts.address}（事業所所在地と同じ）`,
		papers: ['letter', 'cv', ...(random.often(40) ? (['careerHistory'] as const) : [])],
		sendBy: myPage ? ['post', 'myPage'] : ['post'],
		sendTo: '事業所所在地と同じ',
		paperReturn: random.pick(['returned', 'destroyed'] as const),
		note: random.often(40) ? '面接の日時は、応募のあとに電話でご相談します。' : undefined,
		...at.contact,
		email: `saiyo@${at.facts.number}.example.jp`
	};
}

const makeExtras = (random: Random): PostingContent['extras'] => ({
	remarks: random.often(50)
		? random.pick([
				'職場の見学ができます。お気軽にお問い合わせください。',
				'制服を貸与します。\n子育て中の方も多く働いています。',
				'入社日は相談に応じます。\n資格を取る費用は会社が負担します（規程あり）。'
			])
		: undefined,
	message: random.often(30) ? 'はじめての方も、ていねいにお教えします。' : undefined,
	welfare: random.often(30) ? '健康診断、制服の貸与、慶弔見舞金があります。' : undefined
});
