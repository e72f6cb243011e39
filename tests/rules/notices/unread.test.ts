import { expect, test } from 'vitest';
import { unreadWindow } from '#lib/notices/unread.ts';

test('a message is told of by mail from ten minutes after it was sent, for two days', () => {
	const { from, until } = unreadWindow(new Date('2026-03-01T00:05:00+09:00'));
	expect(until).toEqual(new Date('2026-02-28T23:55:00+09:00'));
	expect(from).toEqual(new Date('2026-02-27T00:05:00+09:00'));
});
