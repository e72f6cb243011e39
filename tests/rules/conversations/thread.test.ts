import { expect, test } from 'vitest';
import type { Member } from '#lib/conversations/conversation.ts';
import type { Message } from '#lib/conversations/events.ts';
import {
	entriesOf,
	loaded,
	marked,
	nothing,
	received,
	unreadUpTo
} from '#lib/conversations/thread.ts';

const members: Member[] = [
	{ accountId: 'misaki', side: 'seeker', name: '', readUpTo: 0 },
	{ accountId: 'watanabe', side: 'employer', name: '渡邉 誠', readUpTo: 0 },
	{ accountId: 'yoshida', side: 'employer', name: '𠮷田 健', readUpTo: 0 }
];
const message = (
	id: number,
	authorId: string | null,
	sentAt = '2026-11-24T03:00:00Z'
): Message => ({
	id,
	conversationId: 'c',
	authorId,
	body: String(id),
	sentAt
});
const thread = (...messages: Message[]) => loaded(nothing, { messages, members });
const ids = (shown: { messages: readonly Message[] }) => shown.messages.map(({ id }) => id);

test('messages stand in the order of their numbers, however they arrive, and once', () => {
	const shown = [message(3, 'misaki'), message(1, 'watanabe'), message(3, 'misaki')].reduce(
		received,
		thread(message(2, 'watanabe'))
	);

	expect(ids(shown)).toEqual([1, 2, 3]);
});

test('a page loaded before an event does not take the event back', () => {
	const shown = received(thread(message(1, 'misaki')), message(2, 'watanabe'));
	const read = marked(shown, { readerId: 'misaki', upTo: 2 });

	const again = loaded(read, { messages: [message(1, 'misaki')], members });

	expect(ids(again)).toEqual([1, 2]);
	expect(again.members[0]?.readUpTo).toBe(2);
});

test('what colleagues write is ours, and read when anyone at the other end has seen it', () => {
	const shown = marked(thread(message(1, 'watanabe'), message(2, 'yoshida'), message(3, null)), {
		readerId: 'misaki',
		upTo: 1
	});

	const entries = entriesOf(shown, 'employer');

	expect(entries.map(({ from, read, author }) => [from, read, author])).toEqual([
		['us', true, '渡邉 誠'],
		['us', false, '𠮷田 健'],
		['service', false, '']
	]);
});

test('the day stands above the first message of each day in Tokyo', () => {
	const shown = thread(
		message(1, 'misaki', '2026-11-24T14:59:59Z'),
		message(2, 'misaki', '2026-11-24T15:00:00Z'),
		message(3, 'misaki', '2026-11-25T01:00:00Z')
	);

	expect(entriesOf(shown, 'seeker').map(({ day }) => day)).toEqual([
		'2026-11-24',
		'2026-11-25',
		null
	]);
});

test('only messages of others wait to be read', () => {
	const me = { id: 'watanabe', side: 'employer' } as const;
	const shown = thread(message(1, 'misaki'), message(2, 'yoshida'));

	expect(unreadUpTo(shown, me)).toBe(1);
	expect(unreadUpTo(marked(shown, { readerId: 'watanabe', upTo: 1 }), me)).toBeUndefined();
});
