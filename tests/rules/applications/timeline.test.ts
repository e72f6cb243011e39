import { expect, test } from 'vitest';
import {
	nextStep,
	promisedAfterInterview,
	promisedOnApplying,
	timelineOf,
	type Progress
} from '#lib/applications/timeline.ts';

const now = new Date('2026-11-24T12:00:00+09:00');
const on = (day: string) => new Date(`${day}T10:00:00+09:00`);
const applied: Progress = {
	state: 'applied',
	steps: [{ state: 'applied', at: on('2026-11-13') }],
	interviewAt: null,
	interviewPlace: null,
	promisedBy: null
};
const moved = (state: Progress['state'], change: Partial<Progress> = {}): Progress => ({
	...applied,
	...change,
	state,
	steps: [...(change.steps ?? applied.steps), { state, at: on('2026-11-17') }]
});
const drawn = (progress: Progress) =>
	timelineOf(progress).map(({ label, state, day, until }) =>
		[label, state, day, day && until ? 'まで' : ''].filter(Boolean).join(' ')
	);

test('the way shows what is done, what is now, and what was promised', () => {
	expect(drawn(applied)).toEqual([
		'応募 now 2026-11-13',
		'閲覧済 todo',
		'選考中 todo',
		'面接 todo',
		'結果 todo'
	]);
	expect(drawn(moved('screening', { promisedBy: '2026-11-30' }))).toEqual([
		'応募 done 2026-11-13',
		'閲覧済 done',
		'選考中 now 2026-11-17',
		'面接 todo',
		'結果 todo 2026-11-30 まで'
	]);
});

test('an interview stands on its own day', () => {
	const meeting = moved('interview', { interviewAt: on('2026-11-27') });
	expect(drawn(meeting)[3]).toBe('面接 now 2026-11-27');
});

test('a finished way ends where it ended', () => {
	expect(drawn(moved('cancelled'))).toEqual(['応募 done 2026-11-13', '取消 now 2026-11-17']);
	expect(drawn(moved('not_hired', { steps: moved('viewed').steps })).at(-1)).toBe(
		'結果 now 2026-11-17'
	);
});

test('結果通知のタイミング becomes the day of a promise', () => {
	expect(promisedOnApplying({ answers: ['afterDocuments'], documentDays: 6 }, now)).toBe(
		'2026-11-30'
	);
	expect(promisedOnApplying({ answers: ['afterInterview'], interviewDays: 7 }, now)).toBeNull();
	expect(promisedOnApplying({}, now)).toBeNull();
	const meeting = on('2026-11-27');
	expect(promisedAfterInterview({ answers: ['afterInterview'], interviewDays: 7 }, meeting)).toBe(
		'2026-12-04'
	);
	expect(promisedAfterInterview({ answers: ['atOnce'] }, meeting)).toBe('2026-11-27');
	expect(promisedAfterInterview({ answers: ['other'] }, meeting)).toBeNull();
});

test('right after applying it is the employer’s turn to read', () => {
	expect(nextStep({ ...applied, promisedBy: '2026-11-30' }, now)).toEqual({
		label: 'つぎに起きること',
		text: '会社があなたの応募を読みます',
		more: '読まれると、ここが「閲覧済」に変わります。結果の連絡は、11月30日（月）までの約束です。'
	});
});

test('a promised day is a tile with the days left', () => {
	expect(nextStep(moved('screening', { promisedBy: '2026-11-30' }), now)).toMatchObject({
		label: 'つぎに起きること・あと6日',
		day: '2026-11-30',
		text: '結果の連絡が届く約束の日'
	});
});

test('an interview that is agreed comes first, and afterwards its promise', () => {
	const meeting = moved('interview', {
		interviewAt: new Date('2026-11-25T14:00:00+09:00'),
		interviewPlace: 'つばめの里 2階',
		promisedBy: '2026-12-02'
	});
	expect(nextStep(meeting, now)).toEqual({
		label: 'つぎに起きること・あした',
		day: '2026-11-25',
		text: '14:00から面接',
		more: 'つばめの里 2階'
	});
	expect(nextStep(meeting, on('2026-11-26')).day).toBe('2026-12-02');
});

test('a promise holds through its day, then the person hears what they can do', () => {
	const waiting = moved('screening', { promisedBy: '2026-11-22' });
	expect(nextStep(waiting, new Date('2026-11-22T23:59:59+09:00')).late).toBeUndefined();
	expect(nextStep(waiting, now)).toMatchObject({
		label: 'あなたができること',
		late: true,
		text: '返事の約束（11月22日（日））を2日過ぎています'
	});
});

test('what the office was asked already is not offered again, unless about an earlier promise', () => {
	const asked = (reportedAt: string, handledAt: string | null = null) =>
		nextStep(
			moved('screening', {
				promisedBy: '2026-11-22',
				silence: {
					reportedAt: new Date(reportedAt),
					handledAt: handledAt === null ? null : new Date(handledAt)
				}
			}),
			now
		);

	expect(asked('2026-11-23T09:00:00+09:00')).toMatchObject({
		label: 'つぎに起きること',
		late: true,
		more: 'ハローワークが会社にようすを聞きます。会社から返事があると、ここに出ます。'
	});
	expect(asked('2026-11-23T09:00:00+09:00', '2026-11-24T09:00:00+09:00').more).toBe(
		'会社から返事があると、ここに出ます。'
	);
	expect(asked('2026-11-20T09:00:00+09:00').label).toBe('あなたができること');
});

test('without a promise the strip says whose turn it is', () => {
	for (const state of ['viewed', 'screening', 'interview'] as const)
		expect(nextStep(moved(state), now).text).toMatch(/会社|面接/);
});
