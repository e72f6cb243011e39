import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { reachOf } from '#lib/notices/server/announcement-audience.ts';
import { forgetOldLookups } from '#lib/offices/server/lookups.ts';
import { lookups } from '#lib/offices/server/schema.ts';
import { SamePerson } from '#lib/registration/server/errors.ts';
import { findSeekerByNumber, findSeekers } from '#lib/seekers/server/find-seekers.ts';
import { openSeeker } from '#lib/seekers/server/open-seeker.ts';
import { readRegistration } from '#lib/seekers/server/read-registration.ts';
import { registerAtCounter } from '#lib/registration/server/register-at-counter.ts';
import { addDays } from '#lib/calendar/tokyo.ts';
import { aWorld, NOON } from '../../support/world.ts';

const world = await aWorld();
const TODAY = '2026-11-24';

async function given(name = '髙橋 美咲') {
	const misaki = await world.seeker(name);
	const { number } = await readRegistration(world.as(misaki));
	return { number, officer: world.as(await world.officer()) };
}

const notedOf = (officer: { actor: { id: string } }) =>
	world.db.select().from(lookups).where(eq(lookups.officerId, officer.actor.id));

test('PRV-6 a search by kana leaves its words, how many it showed and when, one row a day', async () => {
	const { officer } = await given();

	await findSeekers(officer, 'ﾀｶﾊｼ');
	world.at('2026-11-24T15:00:00+09:00');
	await findSeekers(officer, 'ﾀｶﾊｼ');
	await findSeekers(officer, '  ');

	expect(await notedOf(officer)).toEqual([
		{
			...{ officerId: officer.actor.id, day: TODAY, door: 'search', words: 'ﾀｶﾊｼ' },
			...{ found: expect.any(Number), times: 2, firstAt: NOON, lastAt: world.now() }
		}
	]);
	world.at(NOON);
});

test('PRV-6 looking at who has a number is written down until the record is opened with a reason', async () => {
	const { officer, number } = await given();

	await findSeekerByNumber(officer, number);
	await openSeeker(officer, { number, reason: 'phone' });
	await findSeekerByNumber(officer, number);

	expect(await notedOf(officer)).toMatchObject([{ door: 'number', words: number, times: 1 }]);
});

test('PRV-6 an announcement to one person says whose name it showed', async () => {
	const { officer, number } = await given();

	await reachOf(officer, { audience: 'one', number });
	await reachOf(officer, { audience: 'all', number: '' });

	expect(await notedOf(officer)).toMatchObject([{ door: 'announcement', words: number }]);
});

test('PRV-6 a registration that is refused with the number of a namesake is written down', async () => {
	const { officer } = await given();
	const twin = {
		...{ name: '崎山 千尋', nameKana: 'サキヤマ チヒロ', birthDate: '1971-02-05' },
		...{ schooling: 'none' as const, postcode: '112-0002', address: '東京都文京区白山5-1-22' },
		...{ phone: '', again: false }
	};
	const anAddress = () => `${crypto.randomUUID()}@test.example`;
	await registerAtCounter(officer, { ...twin, email: anAddress() });

	const again = registerAtCounter(officer, { ...twin, email: anAddress() });

	await expect(again).rejects.toThrow(SamePerson);
	expect(await notedOf(officer)).toMatchObject([
		{ door: 'counter', words: '崎山 千尋 1971-02-05', found: 1 }
	]);
});

test('PRV-6 what was looked up is kept for three years', async () => {
	const { officer, number } = await given();
	await findSeekerByNumber(officer, number);

	for (const [day, left] of [
		[addDays(TODAY, 3 * 365), 1],
		[addDays(TODAY, 3 * 365 + 1), 0]
	] as const) {
		world.at(`${day}T03:37:00+09:00`);
		await forgetOldLookups.run(world.system, undefined as never);
		expect(await notedOf(officer)).toHaveLength(left);
	}
	world.at(NOON);
});
