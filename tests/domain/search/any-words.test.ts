import { expect, test } from 'vitest';
import { countAlternatives } from '#lib/search/server/count-alternatives.ts';
import { countFound } from '#lib/search/server/count-found.ts';
import { searchPostings } from '#lib/search/server/search-postings.ts';
import { suggest } from '#lib/search/server/suggest.ts';
import { suggestTexts } from '#lib/search/server/suggest-texts.ts';
import { readConditions } from '#lib/conditions/conditions.ts';
import { textKinds } from '#lib/search/listing.ts';
import { aPosting } from '../../support/postings.ts';
import { aWorld } from '../../support/world.ts';

const world = await aWorld();
const misaki = world.as(await world.seeker());
const sentence =
	'受注の入力、納期の確認、出荷の手配を行います。営業担当者の資料づくりを手伝います😀🏭';
const cook = await aPosting(world, { establishmentId: await world.establishment() }, (content) => ({
	...content,
	work: { ...content.work, duties: sentence }
}));
// All of the sentence's pieces of three, and not the sentence.
await aPosting(world, { establishmentId: await world.establishment() }, (content) => ({
	...content,
	work: {
		...content.work,
		duties: `${sentence.slice(0, 20)}。${sentence.slice(17)}`
	}
}));
const asked = (query: Record<string, string>) =>
	readConditions(new URLSearchParams(query)).conditions;
const found = async (query: Record<string, string>) =>
	(await searchPostings(misaki, asked(query))).found.map(({ number }) => number);

test('SRC-3: a whole sentence is found exactly, and so is every long part of one', async () => {
	expect(await found({ q: sentence })).toEqual([cook.number]);
	for (let at = 0; at + 24 <= sentence.length; at += 7)
		expect(await found({ q: sentence.slice(at, at + 24) }), String(at)).toContain(cook.number);
	expect(await countFound(misaki, asked({ q: sentence }))).toBe(1);
	expect((await countAlternatives(misaki, asked({ not: sentence }))).total).toBe(1);
});

const kanji = String.fromCharCode(...Array.from({ length: 50 }, (_, at) => 0x4e00 + at));
const anything: Record<string, string> = {
	'fifty kanji': kanji,
	'fifty emoji': '😀'.repeat(50),
	'different emoji': '😀𩸽👩🏭💼'.repeat(10),
	'a family of emoji': '👨‍👩‍👧‍👦',
	'fifty signs that stand for eighteen letters each': '\ufdfa'.repeat(50),
	'half a character': 'a\ud800b\udc00',
	'nothing but punctuation': '、。！？…・「」',
	'twenty-five words of one character': [...kanji].slice(0, 25).join(' '),
	'signs of the query language': "!('a')&|:*\\",
	'characters that nobody sees': '\u0000\u001f\u202e\u0301'
};

test.each(Object.entries(anything))('SRC-3: %s may be asked for anywhere', async (_, text) => {
	const everywhere = { not: text, company: text, job: text, licence: text, station: text };

	for (const query of [{ q: text }, everywhere]) {
		const { total } = await searchPostings(misaki, asked(query));
		expect((await countAlternatives(misaki, asked(query))).total).toBe(total);
		expect(await countFound(misaki, asked(query))).toBe(total);
	}
	expect((await suggest(misaki, text)).companies).toEqual([]);
	for (const kind of textKinds) expect(await suggestTexts(misaki, kind, text)).toEqual([]);
});
