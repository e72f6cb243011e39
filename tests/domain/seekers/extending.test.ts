import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { notices } from '#lib/notices/server/schema.ts';
import { openSeeker } from '#lib/seekers/server/open-seeker.ts';
import {
	findConsultation,
	findConsultationOfOpen,
	listConsultations,
	recordConsultation,
	requestConsultation
} from '#lib/seekers/server/consultations.ts';
import { readRegistration } from '#lib/seekers/server/read-registration.ts';
import { consultationRequests } from '#lib/seekers/server/schema.ts';
import { warnOfEnd } from '#lib/seekers/server/warn-of-end.ts';
import type { SeekerActor } from '#lib/server/context.ts';
import { aWorld, NOON } from '../../support/world.ts';

const world = await aWorld();

const until = async (person: SeekerActor) => (await readRegistration(world.as(person))).validUntil;

test('CLK-3 a consultation asked for in the last second of the last month prolongs by one month', async () => {
	const misaki = await world.seeker('髙橋 美咲', { validUntil: '2026-12-31' });
	const officer = await world.officer();

	world.at('2026-12-31T23:59:59+09:00');
	await requestConsultation(world.as(misaki), { topic: 'search', note: '' });
	await requestConsultation(world.as(misaki), { topic: 'papers', note: '履歴書を見てほしい' });

	expect(await until(misaki)).toBe('2027-01-31');
	expect(
		(await listConsultations(world.as(officer), 100)).filter(({ seekerName }) => seekerName)
	).toEqual([expect.objectContaining({ topic: 'papers' })]);
	world.at(NOON);
});

test('PRV-6 the list says who waits and for what; the words wait for the open record', async () => {
	const misaki = await world.seeker('髙橋 美咲');
	const officer = world.as(await world.officer());
	await requestConsultation(world.as(misaki), { topic: 'conditions', note: '腰を痛めました' });

	expect(JSON.stringify(await listConsultations(officer, 100))).not.toContain('腰');
	expect(await findConsultationOfOpen(officer)).toBeNull();
	const { number } = await readRegistration(world.as(misaki));
	await openSeeker(officer, { number, reason: 'phone' });

	expect(await findConsultationOfOpen(officer)).toMatchObject({ note: '腰を痛めました' });
});

test('CLK-3 asked for earlier it reaches the office and prolongs nothing', async () => {
	const misaki = await world.seeker('髙橋 美咲', { validUntil: '2026-12-31' });

	world.at('2026-11-30T23:59:59+09:00');
	await requestConsultation(world.as(misaki), { topic: 'search', note: '' });

	expect(await until(misaki)).toBe('2026-12-31');
	expect(await findConsultation(world.as(misaki))).toMatchObject({ topic: 'search' });
	world.at(NOON);
});

test('CLK-3 a consultation that an officer records prolongs too, and settles what was asked for', async () => {
	const misaki = await world.seeker('髙橋 美咲', { validUntil: '2026-12-31' });
	const officer = await world.officer();
	await requestConsultation(world.as(misaki), { topic: 'search', note: '' });
	world.at('2026-12-10T10:00:00+09:00');
	const { number } = await readRegistration(world.as(misaki));

	await openSeeker(world.as(officer), { number, reason: 'phone' });
	await recordConsultation(world.as(officer));

	expect(await until(misaki)).toBe('2027-01-31');
	expect(await findConsultation(world.as(misaki))).toBeNull();
	world.at(NOON);
});

test('a consultation that nobody had asked for is stored with who held it', async () => {
	const misaki = await world.seeker('髙橋 美咲');
	const officer = await world.officer();
	const { number } = await readRegistration(world.as(misaki));
	await openSeeker(world.as(officer), { number, reason: 'counter' });

	await recordConsultation(world.as(officer));

	const stored = await world.db
		.select()
		.from(consultationRequests)
		.where(eq(consultationRequests.seekerId, misaki.id));
	expect(stored).toMatchObject([{ handledById: officer.id, handledAt: NOON, requestedAt: NOON }]);
	expect(await findConsultation(world.as(misaki))).toBeNull();
});

test('CLK-15 everybody is told 21, 7 and 1 days before, once each, by notice and mail', async () => {
	const misaki = await world.seeker('髙橋 美咲', { validUntil: '2027-04-30' });
	const away = await world.seeker('小野寺 翔', { validUntil: '2027-04-30', invalidatedAt: NOON });
	const days = ['04-08', '04-09', '04-09', '04-12', '04-23', '04-29', '04-30', '05-01'];

	for (const day of days) {
		world.at(`2027-${day}T08:00:00+09:00`);
		await warnOfEnd.run(world.system, {});
		await world.react();
	}

	const told = await world.db.select().from(notices).where(eq(notices.accountId, misaki.id));
	expect(told.map(({ key }) => key)).toEqual([
		'validity:2027-04-30:21',
		'validity:2027-04-30:7',
		'validity:2027-04-30:1'
	]);
	expect(await world.db.$count(notices, eq(notices.accountId, away.id))).toBe(0);
	world.at(NOON);
});
