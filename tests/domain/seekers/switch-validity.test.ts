import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { officers, offices } from '#lib/offices/server/schema.ts';
import { openSeeker } from '#lib/seekers/server/open-seeker.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import { readRegistration } from '#lib/seekers/server/read-registration.ts';
import { switchValidity } from '#lib/seekers/server/switch-validity.ts';
import { aWorld, NOON } from '../../support/world.ts';

const world = await aWorld();

test('a person may set their registration 無効 and 有効 again, and keeps its last day', async () => {
	const misaki = await world.seeker();

	await switchValidity(world.as(misaki), { valid: false });
	expect((await readRegistration(world.as(misaki))).valid).toBe(false);
	await switchValidity(world.as(misaki), { valid: true });

	expect(await readRegistration(world.as(misaki))).toMatchObject({
		valid: true,
		validUntil: '2026-12-31'
	});
	const told = await world.announcedTo(`account:${misaki.id}`);
	expect(told.map(({ data }) => (data as { valid: boolean }).valid)).toEqual([false, true]);
});

test('CLK-2: put back in force after it ended, it runs to the end of the month after next', async () => {
	const misaki = await world.seeker('髙橋 美咲', { validUntil: '2026-10-31' });

	await switchValidity(world.as(misaki), { valid: true });

	expect((await readRegistration(world.as(misaki))).validUntil).toBe('2027-01-31');
});

test('CLK-16: after twelve months only the counter can put it back in force', async () => {
	const inTime = await world.seeker('髙橋 美咲', { validUntil: '2025-11-29' });
	const late = await world.seeker('小野寺 翔', { validUntil: '2025-10-30' });

	await switchValidity(world.as(inTime), { valid: true });
	await expect(switchValidity(world.as(late), { valid: true })).rejects.toMatchObject({
		code: 'seekers.tooLongInvalid'
	});
});

test('asking for what already is tells nobody', async () => {
	const misaki = await world.seeker();

	await switchValidity(world.as(misaki), { valid: true });

	expect(await world.announcedTo(`account:${misaki.id}`)).toEqual([]);
	const [row] = await world.db.select().from(seekers).where(eq(seekers.accountId, misaki.id));
	expect(row?.invalidatedAt).toBeNull();
	expect(world.now()).toEqual(NOON);
});

test('a change is heard by the person, their office and whoever has the record open, and by nobody else', async () => {
	const misaki = await world.seeker('髙橋 美咲', { number: '13010-55512345' });
	const [away, stranger, yesterday, sho] = [
		await aDistantOfficer(),
		await aDistantOfficer(),
		await aDistantOfficer(),
		await world.seeker('小野寺 翔')
	];
	// A record that was left open is put away at midnight.
	const now = world.now();
	world.at(new Date(now.getTime() - 24 * 60 * 60_000));
	await openSeeker(world.as(yesterday), { number: '13010-55512345', reason: 'counter' });
	world.at(now);
	await openSeeker(world.as(away), { number: '13010-55512345', reason: 'counter' });

	await switchValidity(world.as(misaki), { valid: false });

	const news = {
		type: 'seeker.validityChanged',
		data: { seekerId: misaki.id, valid: false, validUntil: '2026-12-31' }
	};
	const own = await world.officer();
	for (const channel of [`account:${misaki.id}`, `account:${away.id}`] as const)
		expect(await world.announcedTo(channel)).toContainEqual(news);
	expect(await world.announcedTo(`office:${own.officeId}`)).toContainEqual(news);
	for (const channel of [
		`account:${stranger.id}`,
		`account:${yesterday.id}`,
		`account:${sho.id}`,
		`office:${away.officeId}`
	] as const)
		expect(await world.announcedTo(channel)).not.toContainEqual(news);
});

/** Of an office that has nothing to do with anybody else here. */
async function aDistantOfficer() {
	const officer = await world.officer();
	const [office] = await world.db
		.insert(offices)
		.values({
			number: String(Math.floor(Math.random() * 90_000) + 10_000),
			...{ name: '遠方公共職業安定所', alias: 'ハローワーク遠方', phone: '03-0000-0000' },
			...{ postcode: '900-0006', address: '沖縄県那覇市おもろまち1-3-25' }
		})
		.returning({ id: offices.id });
	const officeId = office!.id;
	await world.db.update(officers).set({ officeId }).where(eq(officers.accountId, officer.id));
	return { ...officer, officeId };
}
