import { badges } from '#lib/postings/badges.ts';
import { insurances } from '#lib/postings/fields/conditions.ts';
import { restDays } from '#lib/postings/fields/hours.ts';
import type { PostingContent } from '#lib/postings/fields.ts';
import { hasWeekendsOff } from '#lib/postings/shifts.ts';

type Test = (content: PostingContent) => boolean;

/** Something a posting either has or has not, and people ask for or against. */
interface Mark {
	label: string;
	has: Test;
}

const mark = (label: string, has: Test): Mark => ({ label, has });
/** A mark of the result card, under its official name. */
const badge = (label: string): Mark => mark(label, badges[label] ?? (() => false));

const insured = (name: keyof typeof insurances) =>
	mark(
		`${insurances[name]}保険`,
		({ conditions }) => conditions.insurances?.includes(name) ?? false
	);
const off = (day: keyof typeof restDays) =>
	mark(
		`${restDays[day]}${day === 'publicHolidays' ? '' : '曜'}休み`,
		({ hours }) => hours.restDays?.includes(day) ?? false
	);
const system = (label: string, name: PostingContent['hours']['systems'][number]) =>
	mark(label, ({ hours }) => hours.systems.includes(name));

/**
 * Every mark under the name that addresses and saved searches use. The index keeps them as bits in this order:
 * add at the end, never in between, and never take one out.
 */
export const marks = {
	noExperience: badge('経験不問'),
	noEducation: badge('学歴不問'),
	noLicence: badge('資格不問'),
	noOvertime: badge('時間外労働なし'),
	noTransfer: badge('転勤なし'),
	commuting: badge('通勤手当あり'),
	nearStation: badge('駅近(徒歩10分以内)'),
	carCommute: badge('マイカー通勤可'),
	uij: badge('UIJターン歓迎'),
	trial: badge('トライアル雇用併用'),
	noDocuments: badge('書類選考なし'),
	direct: badge('オンライン自主応募可'),
	bonus: mark('賞与あり', ({ wage }) => wage.bonus),
	raise: mark('昇給あり', ({ wage }) => wage.raise),
	noFixedOvertime: mark('固定残業代なし', ({ wage }) => !wage.fixedOvertime),
	remote: mark('在宅勤務', ({ workplace }) => workplace.remote),
	nonSmoking: mark('受動喫煙対策あり', ({ workplace }) =>
		['nonSmoking', 'smokingRoom'].includes(workplace.smoking)
	),
	parking: mark('駐車場あり', ({ workplace }) => workplace.parking ?? false),
	promotion: mark('正社員登用あり', ({ work }) => work.promotion ?? false),
	nursery: mark('託児施設あり', ({ conditions }) => conditions.nursery),
	noRetirement: mark('定年なし', ({ conditions }) => !conditions.retirement),
	reemployment: mark('再雇用制度あり', ({ conditions }) => conditions.reemployment),
	insuredEmployment: insured('employment'),
	insuredAccident: insured('accident'),
	insuredHealth: insured('health'),
	insuredPension: insured('pension'),
	insuredPublic: mark(
		'公務災害補償',
		({ conditions }) => conditions.insurances?.includes('publicAccident') ?? false
	),
	assets: mark('財形', ({ conditions }) => conditions.insurances?.includes('assets') ?? false),
	companyPension: mark('企業年金', ({ conditions }) => (conditions.pensions ?? []).length > 0),
	retirementPay: mark('退職金制度', ({ conditions }) => conditions.retirementPay),
	mutualAid: mark('退職金共済', ({ conditions }) => conditions.mutualAid ?? false),
	offMonday: off('monday'),
	offTuesday: off('tuesday'),
	offWednesday: off('wednesday'),
	offThursday: off('thursday'),
	offFriday: off('friday'),
	offSaturday: off('saturday'),
	offSunday: off('sunday'),
	offHolidays: off('publicHolidays'),
	weekendsOff: mark('土日休み', (content) => hasWeekendsOff(content)),
	shift: system('交替制', 'shift'),
	discretionary: system('裁量労働制', 'discretionary'),
	variable: system('変形労働時間制', 'variable'),
	flexible: system('フレックスタイム制', 'flexible'),
	specialClause: mark('36協定の特別条項あり', ({ hours }) => hours.specialClause ?? false),
	myPageDocuments: mark('応募書類をマイページから送れる', ({ selection }) =>
		selection.sendBy.includes('myPage')
	),
	foreigners: mark('外国人雇用実績あり', ({ requirements }) => requirements.foreigners ?? false),
	elevator: mark('エレベーター', ({ accessibility }) => accessibility.elevator ?? false),
	accessibleToilet: mark(
		'バリアフリー対応トイレ',
		({ accessibility }) => accessibility.accessibleToilet ?? false
	),
	wheelchair: mark('建物内車いす移動', ({ accessibility }) =>
		['all', 'part'].includes(accessibility.wheelchair ?? '')
	),
	braille: mark('点字設備', ({ accessibility }) => accessibility.braille ?? false),
	handrail: mark('手すり設置', ({ accessibility }) => accessibility.handrail ?? false),
	restRoom: mark('休憩室', ({ accessibility }) => accessibility.restRoom ?? false),
	jobCoach: mark('企業在籍型ジョブコーチ', ({ accessibility }) => accessibility.jobCoach ?? false)
} satisfies Record<string, Mark>;

export type MarkName = keyof typeof marks;
export const markNames = Object.keys(marks) as MarkName[];

/** The marks as a page asks for them: those of the card first. */
export const markGroups = {
	badges: markNames.slice(0, 12),
	pay: ['bonus', 'raise', 'noFixedOvertime', 'retirementPay', 'mutualAid'],
	holidays: [
		'weekendsOff',
		'offMonday',
		'offTuesday',
		'offWednesday',
		'offThursday',
		'offFriday',
		'offSaturday',
		'offSunday',
		'offHolidays'
	],
	systems: ['shift', 'discretionary', 'variable', 'flexible', 'specialClause'],
	insurances: [
		'insuredEmployment',
		'insuredAccident',
		'insuredHealth',
		'insuredPension',
		'insuredPublic',
		'assets',
		'companyPension'
	],
	place: ['remote', 'nonSmoking', 'parking', 'nursery'],
	career: ['promotion', 'noRetirement', 'reemployment', 'foreigners', 'myPageDocuments'],
	accessibility: [
		'elevator',
		'accessibleToilet',
		'wheelchair',
		'braille',
		'handrail',
		'restRoom',
		'jobCoach'
	]
} as const satisfies Record<string, readonly MarkName[]>;
