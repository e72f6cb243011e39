import { expect, test } from 'vitest';
import type { ApplicationCard } from '#lib/applications/application.ts';
import type { ConversationRow } from '#lib/conversations/conversation.ts';
import { nowLines } from '#lib/home/now.ts';

const now = new Date('2026-11-24T10:00:00+09:00');
const card: ApplicationCard = {
	id: 'a',
	kind: 'referral',
	state: 'screening',
	number: '13010-09999999',
	title: '介護福祉士',
	employer: 'つばめの里',
	submittedAt: new Date('2026-11-02T10:00:00+09:00'),
	stateChangedAt: now,
	conversationId: 'c',
	unread: 0,
	steps: [],
	interviewAt: null,
	interviewPlace: null,
	promisedBy: null,
	silence: null,
	office: null
};
const row: ConversationRow = {
	id: 'c',
	other: 'つばめの里',
	subject: '介護福祉士',
	last: null,
	unread: 2,
	tags: []
};
const none = { applications: [], results: [], unread: [] };

test('a result, an interview of today, messages and what was just sent come first, in this order', () => {
	const today = { ...card, id: 'b', interviewAt: new Date('2026-11-24T14:00:00+09:00') };
	const tomorrow = { ...card, id: 'd', interviewAt: new Date('2026-11-25T14:00:00+09:00') };
	const made = { ...card, id: 'e', submittedAt: new Date('2026-11-24T09:00:00+09:00') };
	const results = [{ ...card, state: 'hired' as const }];

	const lines = nowLines({ applications: [made, tomorrow, today], results, unread: [row] }, now);

	expect(lines.map(({ text }) => text)).toEqual([
		'採用が決まりました。おめでとうございます。',
		'きょう14:00から面接です。',
		'未読メッセージが2件あります。',
		'応募しました（取り消せるのは11月25日（水）09:00まで）',
		'応募中の求人が3件あります。'
	]);
	expect(lines[1]?.href).toBe('/seeker/activity/b');
});

test('one unread conversation opens itself, of several the list is opened', () => {
	const leads = (unread: ConversationRow[]) => nowLines({ ...none, unread }, now)[0]?.href;

	expect(leads([row])).toBe('/seeker/messages/c');
	expect(leads([row, { ...row, id: 'other' }])).toBe('/seeker/messages');
});

test('where nothing comes first, or nothing could be read, nothing is said', () => {
	expect(nowLines(none, now)).toEqual([]);
	expect(nowLines({ applications: null, results: null, unread: null }, now)).toEqual([]);
});
