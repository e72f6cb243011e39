import { expect, test } from 'vitest';
import { counterSpeech, counterWords } from '#lib/ui/counter.ts';

test('the line under a text says how much may still be written', () => {
	expect(counterWords(163, 600)).toEqual({
		over: false,
		left: 'あと437文字書けます',
		count: '163／600文字'
	});
});

test('a text of exactly the limit is not too long', () => {
	expect(counterWords(600, 600)).toMatchObject({ over: false, left: 'あと0文字書けます' });
});

test('a text that is too long says by how much', () => {
	expect(counterWords(612, 600)).toMatchObject({ over: true, left: '12文字多いです' });
});

test('large numbers carry a comma', () => {
	expect(counterWords(0, 2_000).left).toBe('あと2,000文字書けます');
});

test('the counter speaks when 50, 20 and 0 are left and not on the keys between', () => {
	const spoken: [number, string][] = [];
	for (let length = 1; length <= 600; length++) {
		const speech = counterSpeech(length - 1, length, 600);
		if (speech) spoken.push([length, speech]);
	}
	expect(spoken).toEqual([
		[550, 'あと50文字書けます'],
		[580, 'あと20文字書けます'],
		[600, 'あと0文字書けます']
	]);
});

test('the counter speaks once when the text becomes too long', () => {
	expect(counterSpeech(600, 601, 600)).toBe('1文字多いです');
	expect(counterSpeech(601, 602, 600)).toBeUndefined();
});

test('a paste past several marks is spoken once, with what is left', () => {
	expect(counterSpeech(0, 590, 600)).toBe('あと10文字書けます');
	expect(counterSpeech(0, 640, 600)).toBe('40文字多いです');
});

test('shortening a text is silent', () => {
	expect(counterSpeech(640, 590, 600)).toBeUndefined();
});
