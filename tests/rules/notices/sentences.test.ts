import { expect, test } from 'vitest';
import { movedSentence, recommendedSentence, welcomeBack } from '#lib/notices/sentences.ts';

const care = { title: '介護福祉士', applyBy: '2026-12-01' };

test('one recommendation is told with its occupation and its last day', () => {
	expect(recommendedSentence([care])).toBe(
		'オンラインハローワーク紹介対象求人が1件届きました。介護福祉士、12月1日まで。'
	);
});

test('recommendations that come together are one sentence, and a crowd is only counted', () => {
	const many = [care, { title: '生活支援員', applyBy: '2026-12-03' }, care];

	expect(recommendedSentence(many)).toBe(
		'オンラインハローワーク紹介対象求人が3件届きました。介護福祉士、12月1日まで。生活支援員、12月3日まで。ほか。'
	);
});

test('a step is told with whose application it is', () => {
	expect(movedSentence({ establishmentName: 'つばめの里', state: 'interview' })).toBe(
		'つばめの里の応募が、面接に進みました。'
	);
});

test('coming back is greeted once, with how much is new', () => {
	expect(welcomeBack(3)).toBe('おかえりなさい。3件の新しいお知らせがあります。');
	expect(welcomeBack(0)).toBe('おかえりなさい。新しいお知らせはありません。');
});
