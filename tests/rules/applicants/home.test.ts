import { expect, test } from 'vitest';
import type { ApplicantRow } from '#lib/applicants/applicant.ts';
import { interviewsAhead, resultsOwed, tooLateToRegister, whoWaits } from '#lib/applicants/home.ts';

const NOON = new Date('2026-11-24T12:00:00+09:00');
const at = (text: string) => new Date(`2026-11-${text}+09:00`);

const row = (seekerName: string, given: Partial<ApplicantRow> = {}): ApplicantRow => ({
	id: seekerName,
	seekerName,
	postingId: 'p',
	title: '介護福祉士',
	number: '13010-09999999',
	kind: 'referral',
	requested: false,
	state: 'screening',
	submittedAt: at('20T09:00'),
	interviewAt: null,
	interviewPlace: null,
	promisedBy: null,
	conversationId: 'c',
	unread: 0,
	question: null,
	waiting: null,
	resultUntil: '2027-04-30',
	postingOver: false,
	...given
});
const names = (rows: { seekerName: string }[]) => rows.map(({ seekerName }) => seekerName);

test('who waits longest comes first, who does not wait is not there', () => {
	const rows = [
		row('石井', { waiting: { since: at('24T09:00'), why: 'view' } }),
		row('近藤'),
		row('𠮷川', { waiting: { since: at('21T09:00'), why: 'answer' } })
	];
	expect(names(whoWaits(rows))).toEqual(['𠮷川', '石井']);
});

test("today's interviews stay until the day is over, the next ones follow", () => {
	const rows = [
		row('宮本', { interviewAt: at('27T16:00') }),
		row('近藤', { interviewAt: at('24T10:00') }),
		row('岡本', { interviewAt: at('23T23:59') })
	];
	expect(names(interviewsAhead(rows, NOON))).toEqual(['近藤', '宮本']);
});

test('CLK-12: a result is owed after the interview, by the promised day or else the last one', () => {
	const rows = [
		row('中村', { interviewAt: at('30T10:00') }),
		row('石井', { interviewAt: at('20T10:00') }),
		row('近藤', { promisedBy: '2026-11-25' }),
		row('大塚', { postingOver: true, resultUntil: '2026-11-30' })
	];
	expect(resultsOwed(rows, NOON).map(({ row, day }) => [row.seekerName, day])).toEqual([
		['近藤', '2026-11-25'],
		['大塚', '2026-11-30'],
		['石井', '2027-04-30']
	]);
});

test('CLK-12: after the last day nothing is owed here, and it is said', () => {
	const late = row('森田', { state: 'unknown', resultUntil: '2026-11-23' });
	const lastDay = row('石井', { state: 'unknown', resultUntil: '2026-11-24' });

	expect(names(resultsOwed([late, lastDay], NOON).map(({ row }) => row))).toEqual(['石井']);
	expect(names(tooLateToRegister([late, lastDay], NOON))).toEqual(['森田']);
});
