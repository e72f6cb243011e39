import { expect, test } from 'vitest';
import { TooMany } from '#lib/server/limits.ts';
import { countSearch, passSearch } from '#lib/web/search-gate.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import { eq } from 'drizzle-orm';
import { aWorld } from '../../support/world.ts';

const world = await aWorld();

/** How many searches of a person are let through in a minute. */
async function allowed(person: Awaited<ReturnType<typeof world.seeker>>, address: string) {
	for (let asked = 0; ; asked += 1)
		try {
			await countSearch(world.as(person), () => address);
		} catch (refusal) {
			expect(refusal).toBeInstanceOf(TooMany);
			return asked;
		}
}

test('a person searches as much as anybody could read, and 仮登録 a third of it', async () => {
	const [misaki, hikari] = [await world.seeker(), await world.seeker('石川 ひかり')];
	await world.db.update(seekers).set({ provisional: true }).where(eq(seekers.accountId, hikari.id));

	expect(await allowed(misaki, '192.0.2.1')).toBe(120);
	expect(await allowed(hikari, '192.0.2.2')).toBe(40);
});

test('many accounts behind one address are stopped together', async () => {
	const people = await Promise.all(Array.from({ length: 6 }, () => world.seeker()));
	let searches = 0;
	for (const person of people) searches += await allowed(person, '192.0.2.3');

	expect(searches).toBe(600);
});

test('a flood of searches of one person lets another person search before they are done', async () => {
	const [misaki, sho] = [await world.seeker(), await world.seeker('小野寺 翔')];
	const held = Promise.withResolvers<void>();
	let underWay = 0;
	const flood = Array.from({ length: 10 }, () =>
		passSearch(world.as(misaki), async () => {
			underWay += 1;
			await held.promise;
		})
	);

	expect(await passSearch(world.as(sho), async () => 'found')).toBe('found');
	expect(underWay).toBe(2);
	await expect(passSearch(world.as(misaki), async () => 'found')).rejects.toMatchObject({
		code: 'server.busy'
	});
	held.resolve();
	await Promise.all(flood);
	expect(underWay).toBe(10);
});
