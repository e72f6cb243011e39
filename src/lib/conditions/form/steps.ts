import { shortYen } from '#lib/postings/words.ts';
import { offered, times as clockTimes } from '../offered.ts';

export const times = clockTimes.map((value) => ({ value, label: value.replace(/^0/, '') }));

const counted = (values: readonly number[], words: (value: number) => string) =>
	values.map((value) => ({ value: String(value), label: words(value) }));

export const wageOptions = (yen: readonly number[], ending: string) =>
	counted(yen, (value) => `${shortYen(value)}${ending}`);

export const holidays = counted(offered.holidaysFrom, (days) => `${days}日以上`);
export const overtimes = counted(offered.overtimeUpTo, (hours) =>
	hours === 0 ? 'なし' : `月${hours}時間まで`
);
export const walks = counted(offered.walkUpTo, (minutes) => `徒歩${minutes}分まで`);
export const deadlines = counted(offered.deadlineWithin, (days) => `${days}日以内`);
export const retirements = counted(offered.retirementFrom, (age) => `${age}歳以上`);
