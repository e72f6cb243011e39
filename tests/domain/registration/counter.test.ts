import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { CONSENT_VERSION } from '#lib/accounts/consent.ts';
import { AddressTaken } from '#lib/accounts/server/errors.ts';
import { openAccount } from '#lib/accounts/server/open-account.ts';
import { accounts } from '#lib/accounts/server/schema.ts';
import { listAccesses } from '#lib/offices/server/open-record.ts';
import { findOpenSeeker } from '#lib/seekers/server/open-seeker.ts';
import { SamePerson, ThroughSchool } from '#lib/registration/server/errors.ts';
import { registerAtCounter } from '#lib/registration/server/register-at-counter.ts';
import { requestOpening } from '#lib/seekers/server/request-opening.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import { receiveKey } from '../../support/mailbox.ts';
import { aWorld } from '../../support/world.ts';

const world = await aWorld();

const somebody = (given: Record<string, unknown> = {}) => ({
	...{
		email: `${crypto.randomUUID()}@test.example`,
		name: '﨑山 千尋',
		nameKana: 'サキヤマ チヒロ'
	},
	...{ birthDate: '1999-04-01', schooling: 'none' as const, postcode: '112-0002' },
	...{ address: '東京都文京区白山5-1-22', phone: '', again: true },
	...given
});

test('ID-3, CLK-2 who is registered at the counter is a 利用登録者 with a number, valid to 翌々月末', async () => {
	const officer = await world.officer();

	const { seekerId, number } = await registerAtCounter(world.as(officer), somebody());

	expect(number).toMatch(/^13010-\d{8}$/);
	const [seeker] = await world.db.select().from(seekers).where(eq(seekers.accountId, seekerId));
	expect(seeker).toMatchObject({
		...{ registrationClass: 'office', registeredOn: '2026-11-24', validUntil: '2027-01-31' },
		...{ name: '﨑山 千尋', provisional: false }
	});
});

test('PRV-6 the officer has the new record open, with the reason written down', async () => {
	const officer = await world.officer();

	const { number } = await registerAtCounter(world.as(officer), somebody());

	const open = await findOpenSeeker(world.as(officer));
	expect(open?.number).toBe(number);
	expect(await listAccesses(world.db, open?.seekerId ?? '')).toMatchObject([
		{ reason: '求職の受付' }
	]);
});

test('ACC-5 whoever was registered at the counter opens their My Page at home', async () => {
	const officer = await world.officer();
	const { email, birthDate } = somebody();
	const { seekerId } = await registerAtCounter(world.as(officer), somebody({ email }));

	const keyId = await requestOpening(world.system, {
		...{ email, birthDate, consentVersion: CONSENT_VERSION }
	});
	const { key = '' } = await receiveKey(world, keyId, email);
	await openAccount(world.system, { keyId, key, password: 'Hinata-3bann' });

	const [account] = await world.db.select().from(accounts).where(eq(accounts.id, seekerId));
	expect(account?.passwordHash).toMatch(/^\$argon2id/);
});

test('two counters of one office give out two numbers at the same moment', async () => {
	const [one, other] = [await world.officer(), await world.officer()];

	const made = await Promise.all(
		[one, other, one, other].map((officer) => registerAtCounter(world.as(officer), somebody()))
	);

	expect(new Set(made.map(({ number }) => number)).size).toBe(4);
});

test('an address that somebody has, in whatever case, is refused in words', async () => {
	const officer = await world.officer();
	const { email } = somebody();
	await registerAtCounter(world.as(officer), somebody({ email }));

	const again = registerAtCounter(world.as(officer), somebody({ email: email.toUpperCase() }));

	await expect(again).rejects.toThrow(AddressTaken);
});

test('somebody of the same name and birth date is asked about first, whatever the variant of a kanji', async () => {
	const officer = await world.officer();
	const birthDate = '1971-02-03';
	await registerAtCounter(world.as(officer), somebody({ birthDate }));
	const twin = somebody({ birthDate, name: '崎山千尋' });

	await expect(registerAtCounter(world.as(officer), { ...twin, again: false })).rejects.toThrow(
		SamePerson
	);
	await registerAtCounter(world.as(officer), twin);
});

test('whoever left comes back as somebody new: the record they left is not held out to them', async () => {
	const officer = await world.officer();
	const birthDate = '1971-02-04';
	const { seekerId } = await registerAtCounter(world.as(officer), somebody({ birthDate }));
	const back = { ...somebody({ birthDate }), again: false };
	await expect(registerAtCounter(world.as(officer), back)).rejects.toThrow(SamePerson);

	await world.db
		.update(accounts)
		.set({ withdrawnAt: world.now() })
		.where(eq(accounts.id, seekerId));

	expect(await registerAtCounter(world.as(officer), back)).toMatchObject({
		number: expect.any(String)
	});
});

test('ACC-13 a pupil of a day school is sent to the school, and nobody is registered', async () => {
	const officer = await world.officer();
	const pupil = somebody({ schooling: 'day' });

	await expect(registerAtCounter(world.as(officer), pupil)).rejects.toThrow(ThroughSchool);

	expect(await world.db.$count(accounts, eq(accounts.email, pupil.email))).toBe(0);
});
