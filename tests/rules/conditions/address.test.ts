import { expect, test } from 'vitest';
import { actionOf, formHref, searchHref } from '#lib/conditions/address.ts';
import { noConditions, readConditions } from '#lib/conditions/conditions.ts';

const form = (...entries: [string, string][]) => {
	const data = new FormData();
	for (const [name, value] of entries) data.append(name, value);
	return data;
};

test('what a form leaves open stands in no address, and a new search begins on its first page', () => {
	expect(
		formHref(form(['q', ''], ['area', ''], ['wage', ''], ['sort', 'newest'], ['size', '30']))
	).toBe('/seeker/search');
	expect(formHref(form(['q', '介護'], ['mark', 'remote'], ['page', '7'], ['size', '10']))).toBe(
		`/seeker/search?q=${encodeURIComponent('介護')}&mark=remote&size=10`
	);
});

test('the same search has one address, whatever the order of its form', () => {
	const one = formHref(form(['mark', 'remote'], ['area', '13'], ['q', '夜勤']));
	const other = formHref(form(['q', '夜勤 '], ['area', '13'], ['mark', 'remote']));

	expect(one).toBe(other);
});

test('what a form holds that cannot be understood stays in the address, so that the page can say so', () => {
	const href = formHref(form(['q', '介護'], ['age', 'ななじゅう'], ['wage', '']));
	const { conditions, dropped } = readConditions(new URLSearchParams(href.split('?')[1]));

	expect(conditions.words).toBe('介護');
	expect(dropped).toMatchObject([{ condition: 'age', text: 'ななじゅう' }]);
});

test('an action brings its reader back to the very same search', () => {
	expect(actionOf('mute', searchHref(noConditions))).toBe('?/mute');
	expect(actionOf('mute', searchHref({ kinds: ['part'] }, { page: 2 }))).toBe(
		'?/mute&kind=part&page=2'
	);
});

test('SRC-3 of words of one character two are asked for, the others are reported', () => {
	const read = (q: string) => readConditions(new URLSearchParams({ q, not: q }));

	const { conditions, dropped } = read('の 事務 に を す 車 の 夜勤 ｦ');
	expect(conditions).toMatchObject({
		words: 'の 事務 に の 夜勤',
		not: 'の 事務 に の 夜勤'
	});
	expect(dropped).toEqual([
		{ condition: 'words', label: 'フリーワード', text: 'を す 車 ｦ' },
		{ condition: 'not', label: 'NOTワード', text: 'を す 車 ｦ' }
	]);
	expect(read('車 犬 介護').dropped).toEqual([]);
	expect(read('の に サー').dropped).toMatchObject([{ text: 'サー' }, { text: 'サー' }]);
});
