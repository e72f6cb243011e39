import * as v from 'valibot';
import { expect, test } from 'vitest';
import { hoursForm, USUAL_HOURS } from '#lib/bookings/hours.ts';
import { offeredTimes, refusalOf } from '#lib/bookings/offered.ts';
import { reminderDue } from '#lib/bookings/reminders.ts';
import { bookingForm, linkForm, moveForm } from '#lib/bookings/forms.ts';
import { isLinkOpen, isUpcoming, mayChange } from '#lib/bookings/rules.ts';
import { reminderWords, stepLabel, whenWords } from '#lib/bookings/words.ts';
import { formatTime } from '#lib/calendar/format.ts';

const at = (text: string) => new Date(`${text}:00+09:00`);
const noon = at('2026-11-24T12:00');

test('an office offers its half hours on business days, from an hour ahead, for three weeks', () => {
	const days = offeredTimes(USUAL_HOURS, noon);

	expect(days.map(({ day }) => day).slice(0, 5)).toEqual([
		...['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30']
	]);
	expect(days.at(-1)?.day).toBe('2026-12-15');
	expect(days[0]?.times.map(formatTime).slice(0, 2)).toEqual(['13:00', '13:30']);
	expect(days[1]?.times.map(formatTime).at(0)).toBe('09:00');
	expect(days[1]?.times.map(formatTime).at(-1)).toBe('16:30');
});

test('a day that is nearly over is not offered any more', () =>
	expect(offeredTimes(USUAL_HOURS, at('2026-11-24T15:30'))[0]).toMatchObject({
		day: '2026-11-24',
		times: [at('2026-11-24T16:30')]
	}));

test.each([
	['2026-11-24T12:30', 'passed'],
	['2026-11-23T10:00', 'passed'],
	['2026-11-28T10:00', 'closed'],
	['2026-11-25T08:30', 'closed'],
	['2026-11-25T17:00', 'closed'],
	['2026-11-25T10:10', 'closed'],
	['2026-12-16T10:00', 'closed'],
	['2026-11-24T13:00', undefined],
	['2026-12-15T16:30', undefined]
])('%s is refused as %s', (time, why) => expect(refusalOf(at(time), USUAL_HOURS, noon)).toBe(why));

test('what is offered is exactly what is not refused', () => {
	const offered = offeredTimes(USUAL_HOURS, noon).flatMap(({ times }) => times);

	expect(offered.filter((time) => refusalOf(time, USUAL_HOURS, noon))).toEqual([]);
});

test('hours must end after they begin, and say a number of people', () => {
	const read = (given: Record<string, string>) => v.safeParse(hoursForm, given);

	expect(read({ opensAt: '540', closesAt: '1020', places: '３' }).output).toEqual({
		...{ opensAt: 540, closesAt: 1020, places: 3 }
	});
	expect(read({ opensAt: '540', closesAt: '540', places: '2' }).success).toBe(false);
	expect(read({ opensAt: '541', closesAt: '600', places: '2' }).success).toBe(false);
	expect(read({ opensAt: '540', closesAt: '600', places: '31' }).success).toBe(false);
	expect(read({ opensAt: '540', closesAt: '600', places: 'ふたり' }).success).toBe(false);
});

test('a booking can be changed until its time, and stands until its half hour is over', () => {
	const booking = { state: 'booked', startsAt: at('2026-11-25T10:00') } as const;
	const second = (time: string) => new Date(at(time).getTime() - 1000);

	expect(mayChange(booking, second('2026-11-25T10:00'))).toBe(true);
	expect(mayChange(booking, at('2026-11-25T10:00'))).toBe(false);
	expect(isUpcoming(booking, second('2026-11-25T10:30'))).toBe(true);
	expect(isUpcoming(booking, at('2026-11-25T10:30'))).toBe(false);
	expect(isUpcoming({ ...booking, state: 'held' }, noon)).toBe(false);
});

test('the way into a video call is open from exactly ten minutes before until the end', () => {
	const startsAt = at('2026-11-25T10:00');
	const open = (time: Date) => isLinkOpen(startsAt, time);

	expect(open(new Date(at('2026-11-25T09:50').getTime() - 1))).toBe(false);
	expect(open(at('2026-11-25T09:50'))).toBe(true);
	expect(open(at('2026-11-25T10:29'))).toBe(true);
	expect(open(at('2026-11-25T10:30'))).toBe(false);
});

test.each([
	'http://meet.example.jp/a',
	'javascript:alert(1)',
	'https://localhost/a',
	'https://user:secret@meet.example.jp/',
	'https://[::1]/a',
	'meet.example.jp',
	'',
	`https://meet.example.jp/${'a'.repeat(500)}`
])('%s is no way into a video call', (link) =>
	expect(v.safeParse(linkForm, { bookingId: crypto.randomUUID(), link }).success).toBe(false)
);

test('a link is taken as it was pasted, with spaces around it or in full width', () => {
	const bookingId = crypto.randomUUID();
	const link = ' ｈttps://meet.example.jp/abc-defg?pwd=1 ';

	expect(v.parse(linkForm, { bookingId, link }).link).toBe(
		'https://meet.example.jp/abc-defg?pwd=1'
	);
});

const typed = {
	...{ way: 'phone', topic: 'search', phone: '０９０ー００００ー０００１', note: '' },
	startsAt: '2026-11-25T10:00'
};

test('a call needs a number, however it is typed; a visit needs none', () => {
	expect(v.parse(bookingForm, typed)).toMatchObject({
		...{ phone: '090-0000-0001', startsAt: at('2026-11-25T10:00') }
	});
	expect(v.safeParse(bookingForm, { ...typed, phone: '' }).issues?.[0].path?.[0]?.key).toBe(
		'phone'
	);
	expect(v.safeParse(bookingForm, { ...typed, phone: '', way: 'visit' }).success).toBe(true);
});

test.each(['', '2026-11-25', '2026-11-25T10:00:00Z', '2026-99-99T99:99', 'あした'])(
	'%s is no time that anybody can have chosen',
	(startsAt) => expect(v.safeParse(moveForm, { startsAt }).success).toBe(false)
);

test('a reminder comes the day before at nine and an hour before, to whoever does not know yet', () => {
	const booking = { startsAt: at('2026-11-27T10:00'), toldAt: noon };
	const due = (time: string, told = booking.toldAt) =>
		reminderDue({ ...booking, toldAt: told }, at(time));

	expect(due('2026-11-26T08:59')).toBeUndefined();
	expect(due('2026-11-26T09:00')).toBe('day');
	expect(due('2026-11-27T08:59', at('2026-11-26T09:00'))).toBeUndefined();
	expect(due('2026-11-27T09:00', at('2026-11-26T09:00'))).toBe('hour');
	// Chosen after nine the day before, or less than an hour ago: it was just said.
	expect(due('2026-11-26T15:00', at('2026-11-26T14:00'))).toBeUndefined();
	expect(due('2026-11-27T09:30', at('2026-11-27T09:00'))).toBeUndefined();
	// The service stood still since the day before yesterday: one reminder, not two.
	expect(due('2026-11-27T09:30')).toBe('hour');
	expect(due('2026-11-27T10:00')).toBeUndefined();
});

test('a booking on a Monday is told of on the Sunday', () =>
	expect(
		reminderDue({ startsAt: at('2026-11-30T10:00'), toldAt: noon }, at('2026-11-29T09:00'))
	).toBe('day'));

test('what happens next is said in days, and at the time itself as now', () => {
	const startsAt = at('2026-11-26T10:00');

	expect(stepLabel(startsAt, noon)).toBe('つぎに起きること・あと2日');
	expect(stepLabel(startsAt, at('2026-11-25T23:59'))).toBe('つぎに起きること・あした');
	expect(stepLabel(startsAt, at('2026-11-26T10:00'))).toBe('いまの時間です');
	expect(whenWords(startsAt, at('2026-11-26T08:00'))).toBe('きょう10:00');
	expect(whenWords(startsAt, noon)).toBe('11月26日（木）10:00');
});

test('whoever chooses a time is promised only the reminders that will come', () => {
	const startsAt = at('2026-11-26T10:00');

	expect(reminderWords(startsAt, noon)).toBe('前の日と1時間前に、お知らせします。');
	expect(reminderWords(startsAt, at('2026-11-25T09:00'))).toBe('1時間前に、お知らせします。');
	expect(reminderWords(startsAt, at('2026-11-26T09:00'))).toBe('');
});
