import { formatDay } from '#lib/calendar/format.ts';
import { addDays } from '#lib/calendar/tokyo.ts';
import type { PostingContent } from '#lib/postings/fields.ts';
import { ageWords } from '#lib/postings/words.ts';
import type { Person } from '../fit.ts';
import { isWithin } from '../refusals.ts';

type Remark = (person: Person, posting: PostingContent, today: string) => string | false;

const MANY_HOLIDAYS = 120;
const MUCH_OVERTIME = 30;
const NIGHT_FROM = '20:00';

/** What speaks for a posting besides the wishes. */
const good: Remark[] = [
	({ wishes }, { requirements }) => {
		const held = requirements.licences.find(
			({ name, demand }) => demand === 'preferred' && wishes.licences.includes(name)
		);
		return held !== undefined && `資格：あれば尚可の「${held.name}」をお持ちです`;
	},
	(_, { requirements }) => requirements.experience === 'any' && '経験：問われません',
	(_, { hours }) => !hours.overtime && '残業：時間外労働はありません',
	(_, { hours }) =>
		(hours.yearlyHolidays ?? 0) >= MANY_HOLIDAYS && `休み：年間休日が${hours.yearlyHolidays}日です`
];

/** What an officer should talk about before sending, besides the wishes that are not met. */
const doubtful: Remark[] = [
	({ age }, posting) =>
		posting.requirements.ageLimited &&
		isWithin(age, posting.requirements) &&
		`年齢：${ageWords(posting)}です。${age}歳なので、この範囲なら応募できます`,
	(_, { requirements }) =>
		requirements.experience === 'required' &&
		`経験：必要な経験があります${requirements.experienceNote ? `（${requirements.experienceNote}）` : ''}`,
	({ wishes }, { hours }) =>
		wishes.workUntil === null &&
		hours.shifts.some(({ start, end }) => end <= start || start >= NIGHT_FROM) &&
		'時間：夜勤があります',
	(_, { hours }) =>
		(hours.overtimeHours ?? 0) >= MUCH_OVERTIME &&
		`残業：月平均${hours.overtimeHours}時間の時間外労働があります`,
	(_, { work }) =>
		work.term !== 'openEnded' &&
		`雇用期間：定めがあります${work.renewal === 'none' ? '。更新はありません' : ''}`,
	(_, { workplace }) => workplace.transfer && '転勤：可能性があります',
	({ wishes }, { workplace }) =>
		wishes.drives &&
		!workplace.carCommute &&
		workplace.access === 'car' &&
		'通勤：マイカーでは通えません',
	(_, { header }, today) =>
		header.openUntil <= addDays(today, 3) &&
		`期限：紹介期限日が${formatDay(header.openUntil)}で、まもなくです`
];

const said = (remarks: Remark[], person: Person, posting: PostingContent, today: string) =>
	remarks.flatMap((remark) => remark(person, posting, today) || []);

export const extras = (person: Person, posting: PostingContent) => said(good, person, posting, '');
export const concerns = (person: Person, posting: PostingContent, today: string) =>
	said(doubtful, person, posting, today);
