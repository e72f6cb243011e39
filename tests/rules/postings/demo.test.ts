import { expect, test } from 'vitest';
import {
	generateEstablishments,
	generatePostings,
	generateSeekers
} from '#lib/invented/generate.ts';
import { checkPosting } from '#lib/postings/rules.ts';

const today = '2026-11-24';
const establishments = generateEstablishments(96);
const postings = [...generatePostings(establishments, 320, today)];

test('the demo covers every prefecture and every group of occupations', () => {
	expect(new Set(postings.map(({ workplace }) => workplace.prefecture)).size).toBe(47);
	expect(new Set(postings.map(({ work }) => work.occupationGroup)).size).toBe(14);
});

test('no posting of the demo breaks a rule, and all are open today', () => {
	for (const posting of postings) {
		expect(checkPosting(posting)).toEqual([]);
		expect(posting.header.openUntil >= today).toBe(true);
	}
});

test('the same seed gives the same world', () => {
	expect(generateEstablishments(96)).toEqual(establishments);
	expect([...generatePostings(establishments, 320, today)]).toEqual(postings);
});

test('wanting more changes nothing that was there before', () => {
	expect(generateEstablishments(200).slice(0, 96)).toEqual(establishments);
});

test('numbers are unique', () => {
	const seekers = generateSeekers(500, today);

	expect(new Set(postings.map(({ header }) => header.number)).size).toBe(postings.length);
	expect(new Set(establishments.map(({ facts }) => facts.number)).size).toBe(96);
	expect(new Set(seekers.map(({ number }) => number)).size).toBe(500);
	expect(new Set(seekers.map(({ email }) => email)).size).toBe(500);
});

test('rare forms of name kanji are among the people', () => {
	const names = generateSeekers(60, today)
		.map(({ name }) => name)
		.join();

	for (const kanji of ['髙', '﨑', '𠮷', '邉']) expect(names).toContain(kanji);
});
