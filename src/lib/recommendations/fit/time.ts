import { hasWeekendsOff, workingTimes } from '#lib/postings/shifts.ts';
import { restDayWords } from '#lib/postings/words.ts';
import { no, yes, type Judge } from './verdict.ts';

/** 9:00, and 翌7:00 past midnight. */
const clock = (minutes: number) => {
	const past = minutes >= 1440;
	const within = past ? minutes - 1440 : minutes;
	const hour = Math.floor(within / 60);
	return `${past && within > 0 ? '翌' : ''}${past && within === 0 ? 24 : hour}:${String(within % 60).padStart(2, '0')}`;
};
const range = ({ from, until }: { from: number; until: number }) =>
	`${clock(from)}～${clock(until)}`;

export const hours: Judge = ({ wishes }, posting) => {
	if (wishes.workFrom === null && wishes.workUntil === null) return undefined;
	const window = { from: wishes.workFrom ?? 0, until: wishes.workUntil ?? 1440 };
	const times = workingTimes(posting);
	if (times.length === 0) return no('時間：勤務時間が決まっていません。事業所に確かめてください');
	const outside = times.filter(({ from, until }) => from < window.from || until > window.until);
	const first = times[0];
	if (outside.length === 0 && first) {
		const own = times.length === 1 ? `${range(first)}で` : 'どの勤務も';
		return yes(`時間：${own}、希望の${range(window)}におさまります`);
	}
	const which = outside.map(range).join('、');
	return outside.length < times.length
		? no(`時間：${which}の勤務が、希望の${range(window)}から外れます`)
		: no(`時間：${which}です。希望は${range(window)}です`);
};

export const holidays: Judge = ({ wishes }, posting) => {
	if (!wishes.weekendsOff) return undefined;
	if (hasWeekendsOff(posting)) return yes('休み：希望の土日休みです');
	const days = restDayWords(posting);
	return no(`休み：土日休みではありません${days === '' ? '' : `（休日：${days}）`}`);
};
