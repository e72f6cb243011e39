import { count, countDistinct, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { fillWithDemo } from '#lib/demo/fill.ts';
import { establishments } from '#lib/employers/server/schema.ts';
import { postings } from '#lib/postings/server/schema.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import { aWorld } from '../../support/world.ts';

test('the demo fills a service with postings, employers and people, the leaflet’s posting among them', async () => {
	const world = await aWorld();
	await fillWithDemo(world.system, {
		establishments: 96,
		postings: 320,
		seekers: 60,
		passwordHash: 'not a hash'
	});

	const [found] = await world.db
		.select({
			postings: count(),
			prefectures: countDistinct(postings.prefecture),
			groups: countDistinct(postings.occupationGroup)
		})
		.from(postings);
	expect(found).toEqual({ postings: 321, prefectures: 47, groups: 14 });
	expect(await world.db.$count(establishments)).toBe(97);
	expect(await world.db.$count(seekers)).toBe(60);
	const sample = await world.db
		.select()
		.from(postings)
		.where(eq(postings.number, '13010-09999999'));
	expect(sample).toMatchObject([
		{ title: '介護福祉士', state: 'open', receivedOn: '2026-11-09', openUntil: '2027-01-31' }
	]);
});
