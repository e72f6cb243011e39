import { addDays } from '#lib/calendar/tokyo.ts';
import type { PostingContent } from '#lib/postings/fields.ts';
import { openUntilFor } from '#lib/postings/validity.ts';

/** The 求人 of the service's own leaflet, received on a given day. */
export const sampleNumber = '13010-09999999';

export const sampleEstablishment: PostingContent['establishment'] = {
	number: '1301-612345-6',
	name: '株式会社ハローワークケア',
	nameKana: 'カブシキガイシャ ハローワークケア',
	postcode: '102-0074',
	address: '東京都千代田区九段南1丁目1番1号 見本ビル5階',
	website: 'https://care.example.jp/',
	workplaceInfoUrl: 'https://shokuba.example.jp/1301-612345-6'
};

export const samplePosting = (receivedOn: string): PostingContent => ({
	header: {
		number: sampleNumber,
		receivedOn,
		openUntil: openUntilFor(receivedOn),
		acceptingOffice: '東都公共職業安定所',
		category: 'general',
		kind: 'full',
		headcount: 1,
		visibility: '1',
		acceptsDirect: false,
		industry: '老人福祉・介護事業',
		trial: true
	},
	establishment: sampleEstablishment,
	work: {
		title: '介護福祉士',
		occupationGroup: '5',
		duties:
			'グループホーム(2ユニット:18人定員)にて、ご利用者様に対する生活全般の介護サービスを提供いたします。',
		dutiesChange: '変更なし',
		form: 'regular',
		contracting: 'none',
		term: 'openEnded'
	},
	workplace: {
		sameAsEstablishment: false,
		postcode: '101-0099',
		prefecture: '13',
		town: '千代田区',
		street: '神田ひなた町1丁目2番3号',
		name: 'グループホームひなた',
		remote: false,
		station: 'ひなた線 ひなた駅',
		access: 'walk',
		minutes: 6,
		placeChange: '変更なし',
		smoking: 'nonSmoking',
		smokingNote: '屋外に喫煙場所を設置',
		carCommute: true,
		parking: true,
		parkingNote: '無料',
		transfer: false,
		uij: true
	},
	requirements: {
		ageLimited: true,
		ageUpper: 29,
		ageGround: 'career',
		ageReason: '長期勤続によるキャリア形成のため若年者等を対象',
		education: 'any',
		experience: 'any',
		pc: 'any',
		driving: 'any',
		licences: [{ name: '介護福祉士', demand: 'preferred' }],
		probation: true,
		probationPeriod: '3か月',
		probationTerms: 'same',
		foreigners: true
	},
	wage: {
		basicLower: 190_000,
		basicUpper: 260_000,
		allowances: [
			{ name: '処遇改善手当', lower: 10_000, upper: 20_000 },
			{ name: '資格手当', lower: 5_000, upper: 10_000 }
		],
		fixedOvertime: false,
		otherAllowances:
			'夜勤手当 6,000円／回、住宅手当 10,000円（世帯主）、扶養手当 配偶者 8,000円・子 4,000円',
		monthlyDays: 21.4,
		form: 'monthly',
		commute: 'capped',
		commuteUnit: 'month',
		commuteAmount: 30_000,
		closing: '月末',
		payMonth: 'next',
		payDay: '15日',
		raise: true,
		raiseRecord: true,
		raiseAmount: '1月あたり2,000円～4,000円',
		bonus: true,
		bonusRecord: true,
		bonusTimes: 2,
		bonusAmount: '計 2.50か月分'
	},
	hours: {
		systems: ['fixed'],
		shifts: [{ start: '09:00', end: '17:00' }],
		overtime: false,
		specialClause: false,
		breakMinutes: 60,
		restDays: ['other'],
		fiveDayWeek: 'other',
		restNote: '4週8休のシフト制。会社カレンダーによります。',
		yearlyHolidays: 108,
		paidLeave: 10
	},
	conditions: {
		insurances: ['employment', 'accident', 'health', 'pension'],
		retirementPay: true,
		retirementPayYears: 3,
		retirement: true,
		retirementAge: 60,
		reemployment: true,
		reemploymentAge: 65,
		extension: false,
		nursery: false
	},
	company: {
		employees: 86,
		employeesHere: 19,
		employeesWomen: 13,
		employeesPartTime: 8,
		founded: '平成15年',
		capital: '3,000万円',
		union: false,
		business: '認知症対応型グループホーム4か所の運営',
		features:
			'地域に根ざした小さな住まいで、一人ひとりの暮らしを支えています。職員の定着率が高く、休みも取りやすい職場です。',
		representativeTitle: '代表取締役',
		representative: '﨑山 健吾',
		rulesFullTime: true,
		rulesPartTime: true,
		childcareLeave: true,
		familyCareLeave: true,
		nursingLeave: true
	},
	selection: {
		reasons: ['growth'],
		methods: ['documents', 'interview'],
		interviews: 1,
		answers: ['afterInterview'],
		interviewDays: 7,
		answerBy: ['phone', 'myPage'],
		when: 'anyTime',
		place: '東京都千代田区九段南1丁目1番1号 見本ビル5階（事業所所在地と同じ）',
		placeStation: 'ひなた線 ひなた駅から徒歩4分',
		papers: ['letter', 'cv', 'careerHistory'],
		sendBy: ['post', 'myPage'],
		sendTo: '事業所所在地と同じ',
		paperReturn: 'returned',
		note: '応募前に紹介状の交付を受けてください。面接の日時は個別にご連絡します。',
		contactPost: '総務部 人事課',
		contact: '渡邉 由紀子',
		contactKana: 'ワタナベ ユキコ',
		phone: '03-0000-1234',
		extension: '12',
		fax: '03-0000-1235',
		email: 'saiyo@care.example.jp'
	},
	extras: {
		remarks:
			'職場の見学ができます。はじめの1か月は先輩が一緒に入り、ひとりになることはありません。\nトライアル雇用併用（期間3か月、条件は同じ）。制服を貸与します。資格取得の受講料を会社が負担します。',
		message: '「ただいま」と言える家のような場所を、一緒につくりませんか。',
		welfare: '制服の貸与、健康診断、インフルエンザ予防接種の補助、資格取得の支援があります。',
		training: '入社時の研修（2週間）と、月1回の勉強会があります。',
		trainingNonRegular: true
	},
	accessibility: { elevator: true, handrail: true, accessibleToilet: true, jobCoach: false }
});

/** Long enough ago for others to have applied, and open for six weeks more at least. */
export const sampleReceivedOn = (today: string) => addDays(today, -15);
