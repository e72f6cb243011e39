import { expect, test } from 'vitest';
import { connectionSpeech } from '#lib/ui/connection.ts';
import { inOneBreath } from '#lib/ui/speech.ts';

test('sentences that come together are one', () => {
	expect(inOneBreath(['求人が1件届きました。', '応募が面接に進みました'])).toBe(
		'求人が1件届きました。応募が面接に進みました。'
	);
});

test('the same sentence is not said twice', () => {
	expect(inOneBreath(['届きました。', '届きました。'])).toBe('届きました。');
});

test('a crowd of news is only counted', () => {
	expect(inOneBreath(['一。', '二。', '三。', '四。'])).toBe('新しいお知らせが4件あります。');
});

test('the first state of a connection is silent, a change is spoken', () => {
	expect(connectionSpeech(undefined, 'live')).toBeUndefined();
	expect(connectionSpeech('live', 'live')).toBeUndefined();
	expect(connectionSpeech('live', 'offline')).toBe('オフラインです。');
	expect(connectionSpeech('offline', 'live')).toBe('つながりました。内容は最新です。');
});
