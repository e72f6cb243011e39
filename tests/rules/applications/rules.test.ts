import { expect, test } from 'vitest';
import {
	cancelUntil,
	finishedStates,
	hasLetter,
	isOpen,
	mayCancel,
	mayMove,
	openStates,
	states,
	timeLeft,
	transitions,
	type ApplicationState,
	type TransitionName
} from '#lib/applications/rules.ts';

const submittedAt = new Date('2026-11-24T11:04:09+09:00');
const applied = { state: 'applied' as const, submittedAt };

test('CLK-10: 23:59:59 after applying it may still be cancelled, 24:00:00 after it may not', () => {
	expect(mayCancel(applied, new Date('2026-11-25T11:04:08+09:00'))).toBe(true);
	expect(mayCancel(applied, new Date('2026-11-25T11:04:08.999+09:00'))).toBe(true);
	expect(mayCancel(applied, new Date('2026-11-25T11:04:09+09:00'))).toBe(false);
	expect(cancelUntil(submittedAt)).toEqual(new Date('2026-11-25T11:04:09+09:00'));
});

test('CLK-10: within the 24 hours it may be cancelled however far the employer has moved it', () => {
	const now = new Date(submittedAt.getTime() + 1000);
	for (const state of openStates) expect(mayCancel({ state, submittedAt }, now)).toBe(true);
	for (const state of finishedStates) expect(mayCancel({ state, submittedAt }, now)).toBe(false);
});

test('the time left is said in hours and minutes, and never as nothing', () => {
	const until = cancelUntil(submittedAt);
	const before = (seconds: number) => timeLeft(new Date(until.getTime() - seconds * 1000), until);
	expect(before(23 * 3600 + 18 * 60 + 20)).toBe('あと23時間18分');
	expect(before(41 * 60)).toBe('あと41分');
	expect(before(5)).toBe('あと1分');
});

test('16.11: an application moves only along its table', () => {
	const reachable = (from: ApplicationState) =>
		(Object.keys(transitions) as TransitionName[])
			.filter((name) => mayMove(name, from))
			.map((name) => transitions[name].to);

	expect(reachable('applied')).toEqual([
		'viewed',
		'screening',
		'interview',
		'hired',
		'not_hired',
		'cancelled',
		'declined',
		'unknown'
	]);
	expect(reachable('interview')).not.toContain('screening');
	expect(reachable('interview'), 'another day for the same meeting').toContain('interview');
	expect(reachable('unknown'), 'APP-20: it can be reopened').toEqual([
		'hired',
		'not_hired',
		'screening'
	]);
	for (const end of ['hired', 'not_hired', 'cancelled', 'declined'] as const)
		expect(reachable(end)).toEqual([]);
});

test('16.11: every state is either open or finished', () => {
	expect([...openStates, ...finishedStates].sort()).toEqual(Object.keys(states).sort());
	expect(openStates.every(isOpen)).toBe(true);
});

test('APP-15: a direct application never has a letter', () => {
	expect(hasLetter('referral')).toBe(true);
	expect(hasLetter('counter')).toBe(true);
	expect(hasLetter('direct')).toBe(false);
});
