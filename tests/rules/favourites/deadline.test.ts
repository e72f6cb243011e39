import { expect, test } from 'vitest';
import { closingSoon, deadlineMark } from '#lib/favourites/deadline.ts';
import type { Favourite } from '#lib/search/listing.ts';

const now = new Date('2026-11-24T12:00:00+09:00');
const favourite = (openUntil: string, open = true): Favourite => ({
	postingId: openUntil,
	number: '13010-09999999',
	title: '介護助手',
	employer: '医療法人若葉会',
	place: '東京都文京区',
	wage: '200,000円～220,000円',
	openUntil,
	open,
	note: '',
	savedAt: now
});

test('a deadline is told in words, and colour only repeats them', () => {
	expect(deadlineMark(favourite('2026-11-24'), now)).toEqual({
		text: 'きょう紹介期限',
		tone: 'soon'
	});
	expect(deadlineMark(favourite('2026-11-25'), now)).toEqual({
		text: 'あした紹介期限',
		tone: 'soon'
	});
	expect(deadlineMark(favourite('2026-11-30'), now)).toEqual({ text: 'あと6日', tone: 'info' });
	expect(deadlineMark(favourite('2026-11-30', false), now)).toEqual({
		text: '募集は終わりました',
		tone: 'line'
	});
});

test('what closes within a week is listed, the nearest first, and nothing that has closed', () => {
	const all = ['2026-12-02', '2026-12-01', '2026-11-25'].map((day) => favourite(day));

	expect(
		closingSoon([...all, favourite('2026-11-26', false)], now).map(({ openUntil }) => openUntil)
	).toEqual(['2026-11-25', '2026-12-01']);
});
