import { expect, test } from 'vitest';
import {
	candidateFilterOf,
	candidatesHref,
	isNarrowed,
	minutesOf
} from '#lib/requests/candidate-filter.ts';

const filterOf = (search: string) => candidateFilterOf(new URLSearchParams(search));

test('an address edited by hand narrows by what it knows and nothing else', () => {
	const wild = filterOf('group=99&prefecture=xx&kind=any&monthly=-5&from=25:00&until=abc&page=x');

	expect(isNarrowed(wild)).toBe(false);
	expect(filterOf('group=5&prefecture=13&kind=part')).toMatchObject({
		...{ group: '5', prefecture: '13', kind: 'part' }
	});
});

test('SRC-13: wages and times may be typed in full width', () => {
	expect(filterOf('monthly=２００，０００円&from=８：３０')).toMatchObject({
		...{ monthly: '200000', from: '８：３０' }
	});
	expect(minutesOf('８：３０')).toBe(510);
	expect(minutesOf('24:00')).toBe(1440);
	expect(minutesOf('24:01')).toBeUndefined();
	expect(minutesOf('8:60')).toBeUndefined();
});

test('words are cut at 50 characters, an emoji being one', () => {
	expect([...filterOf(`words=${encodeURIComponent('🙂'.repeat(80))}`).words]).toHaveLength(50);
});

test('the address of a list says everything that narrows it', () => {
	const filter = filterOf('words=介護&prefecture=13');

	expect(candidateFilterOf(new URL(candidatesHref(filter, 3), 'http://x').searchParams)).toEqual(
		filter
	);
	expect(candidatesHref(filter, 3)).toContain('page=3');
	expect(candidatesHref(filterOf(''))).toBe('/employer/candidates');
});
