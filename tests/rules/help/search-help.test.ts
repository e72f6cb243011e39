import { expect, test } from 'vitest';
import { findHelp, helpTopics } from '#lib/help/manual.ts';
import { askedIn, MAX_ASKED, searchHelp } from '#lib/help/search.ts';

const found = (asked: string) => searchHelp(asked).map(({ name }) => name);

test('the question that asks about it comes before those that mention it', () => {
	expect(found('紹介状')[0]).toBe('letter');
	expect(found('紹介状')).toContain('referral');
});

test('SRC-13: width, case and kana make no difference', () => {
	expect(found('ｐｄｆ')).toEqual(found('PDF'));
	expect(found('ぱすわーど')).toEqual(found('パスワード'));
	expect(found('ﾜﾝﾀｲﾑﾊﾟｽﾜｰﾄﾞ')[0]).toBe('code');
});

test('every word must be held, in the question or in its answer', () => {
	expect(found('応募　取り消す')[0]).toBe('cancel');
	expect(found('紹介状 宇宙')).toEqual([]);
});

test('people may ask in whole sentences', () => {
	expect(found('紹介状とは何ですか？')[0]).toBe('letter');
	expect(found('退会したい')[0]).toBe('leaving');
	expect(found('退会する方法を教えてください')[0]).toBe('leaving');
	expect(found('紹介状の印刷')[0]).toBe('letter');
	expect(found('パスワードを忘れた')[0]).toBe('password');
});

test('words that people use and the manual does not lead there as well', () => {
	expect(found('認証コード')[0]).toBe('code');
	expect(found('スカウト')[0]).toBe('requests');
	expect(found('キャンセル')[0]).toBe('cancel');
});

test('nothing asked finds nothing, and neither do marks alone', () => {
	expect(found('')).toEqual([]);
	expect(found('　？')).toEqual([]);
});

test('what is asked is read from the address without blanks around it, and no longer than it may be', () => {
	expect(askedIn(new URLSearchParams({ q: ' 紹介状　' }))).toBe('紹介状');
	expect(askedIn(new URLSearchParams())).toBe('');
	expect(Array.from(askedIn(new URLSearchParams({ q: '𠮷'.repeat(99) })))).toHaveLength(MAX_ASKED);
});

test('every topic is found by its own question and has a place of its own', () => {
	for (const topic of helpTopics) expect(searchHelp(topic.question)[0]?.name).toBe(topic.name);
	expect(new Set(helpTopics.map(({ name }) => name)).size).toBe(helpTopics.length);
	expect(findHelp('nothing')).toBeUndefined();
});

test('a short answer is short, and the long one says at least as much', () => {
	for (const { says, short } of helpTopics) {
		if (!short) continue;
		expect(short.says.length).toBeLessThanOrEqual(130);
		expect(says.join('').length).toBeGreaterThanOrEqual(short.says.length * 0.8);
	}
});
