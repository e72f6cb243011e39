import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { CONSENT_VERSION } from '#lib/accounts/consent.ts';
import { KeyRefused } from '#lib/accounts/server/errors.ts';
import { findWaiting } from '#lib/accounts/server/keys.ts';
import { accounts, consents } from '#lib/accounts/server/schema.ts';
import { signIn } from '#lib/accounts/server/sign-in.ts';
import { openOffice } from '#lib/offices/server/open-office.ts';
import { openSeeker } from '#lib/seekers/server/open-seeker.ts';
import { completeRegistration } from '#lib/registration/server/complete-registration.ts';
import {
	confirmRegistration,
	listUnconfirmed
} from '#lib/registration/server/confirm-registration.ts';
import { listConsultations, requestConsultation } from '#lib/seekers/server/consultations.ts';
import {
	OfficeKeepsRegistration,
	OfficeNotNear,
	ThroughSchool
} from '#lib/registration/server/errors.ts';
import { RegistrationIncomplete } from '#lib/seekers/server/errors.ts';
import { joinOnline, requestJoining } from '#lib/registration/server/join-online.ts';
import { chooseOffice, readOwnOffice } from '#lib/registration/server/own-office.ts';
import { readOpenRegistration } from '#lib/registration/server/read-open-registration.ts';
import { readRegistration } from '#lib/seekers/server/read-registration.ts';
import { saveSection } from '#lib/registration/server/save-section.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import { switchValidity } from '#lib/seekers/server/switch-validity.ts';
import { receiveKey } from '../../support/mailbox.ts';
import { aWorld } from '../../support/world.ts';

const world = await aWorld();
await world.office();
const PASSWORD = 'Hinata-3bann';

const address = () => `${crypto.randomUUID()}@test.example`;
const ask = (email: string) =>
	requestJoining(world.system, {
		...{ email, birthDate: '1999-04-01', schooling: 'none', consentVersion: CONSENT_VERSION }
	});

const anOffice = (number: string, address: string) =>
	openOffice(world.db, {
		...{ number, address, name: `見本${number}`, alias: `ハローワーク見本${number}` },
		...{ postcode: '100-0000', phone: '03-0000-0000' }
	});

async function newcomer() {
	const email = address();
	const keyId = await ask(email);
	const { key = '' } = await receiveKey(world, keyId, email);
	await joinOnline(world.system, { keyId, key, password: PASSWORD });
	const [account] = await world.db.select().from(accounts).where(eq(accounts.email, email));
	return { email, person: { role: 'seeker', id: account?.id ?? '' } as const };
}

const basics = {
	...{ name: '髙橋 美咲', nameKana: 'タカハシ ミサキ', year: '1999', month: '4', day: '1' },
	...{ postcode: '112-0002', address: '東京都文京区小石川1-2-3' }
};

test('key and password make an account, sign in, and keep what was agreed to', async () => {
	const { email, person } = await newcomer();

	expect(await signIn(world.system, { email, password: PASSWORD })).toMatchObject({
		role: 'seeker'
	});
	expect(await world.db.$count(consents, eq(consents.accountId, person.id))).toBe(1);
	expect(await readRegistration(world.as(person))).toMatchObject({
		...{ provisional: true, valid: false, registrationClass: 'online', birthDate: '1999-04-01' }
	});
});

test('ACC-5 a known address is answered like an unknown one; only its mailbox tells', async () => {
	const { email } = await newcomer();
	const { id } = await world.seeker();
	const counter = address();
	await world.db
		.update(accounts)
		.set({ email: counter, passwordHash: null })
		.where(eq(accounts.id, id));

	const asked = [await ask(email), await ask(counter), await ask(address())];

	const shown = await Promise.all(
		asked.map((keyId) => findWaiting(world.system, 'joining', keyId))
	);
	expect(new Set(shown.map((page) => page?.until.getTime())).size).toBe(1);
	const told = await receiveKey(world, asked[0] ?? '', email);
	expect(told.letter?.subject).toBe('求職者マイページは開設されています');
	expect((await receiveKey(world, asked[1] ?? '', counter)).letter?.subject).toBe(
		'ハローワークで登録されています'
	);
	const input = { keyId: asked[0] ?? '', key: '012345', password: PASSWORD };
	await expect(joinOnline(world.system, input)).rejects.toThrow(KeyRefused);
});

test('of two keys for one mailbox only one makes an account', async () => {
	const email = address();
	const keyIds = [await ask(email), await ask(email)];
	const keys: string[] = [];
	for (const keyId of keyIds) keys.push((await receiveKey(world, keyId, email)).key ?? '');

	const both = await Promise.allSettled(
		keyIds.map((keyId, index) =>
			joinOnline(world.system, { keyId, key: keys[index] ?? '', password: PASSWORD })
		)
	);

	expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
	expect(await world.db.$count(accounts, eq(accounts.email, email))).toBe(1);
});

test('ACC-13 a pupil of a day school gets no key', async () => {
	const input = { email: address(), birthDate: '2009-05-01', consentVersion: CONSENT_VERSION };

	await expect(requestJoining(world.system, { ...input, schooling: 'day' })).rejects.toThrow(
		ThroughSchool
	);
});

test('CLK-2 with the 求職申込み validity begins, with a number of the office of the address', async () => {
	const { person } = await newcomer();
	await expect(completeRegistration(world.as(person))).rejects.toThrow(RegistrationIncomplete);
	await expect(switchValidity(world.as(person), { valid: true })).rejects.toThrow(
		RegistrationIncomplete
	);

	await saveSection(world.as(person), { key: 'basics', typed: basics, version: 0 });
	const { number } = await completeRegistration(world.as(person));

	expect(number).toMatch(/^13010-\d{8}$/);
	expect(await completeRegistration(world.as(person))).toEqual({ number });
	expect(await readRegistration(world.as(person))).toMatchObject({
		...{ valid: true, provisional: false, registrationClass: 'online', validUntil: '2027-01-31' }
	});
});

test('somebody chooses among the offices of their prefecture, and may change it until an officer has seen them', async () => {
	const [near, other] = await Promise.all(
		['13090', '13150'].map((number) => anOffice(number, '東京都八王子市見本町1-1'))
	);
	const far = await anOffice('27010', '大阪府大阪市北区見本町1-1');
	const { person } = await newcomer();
	await saveSection(world.as(person), { key: 'basics', typed: basics, version: 0 });
	expect((await readOwnOffice(world.as(person))).near[0]?.number).toBe('13010');
	for (const office of ['27010', '99999'])
		await expect(completeRegistration(world.as(person), { office })).rejects.toThrow(OfficeNotNear);

	const { number } = await completeRegistration(world.as(person), { office: '13090' });
	await requestConsultation(world.as(person), { topic: 'search', note: '' });
	await chooseOffice(world.as(person), { office: '13150' });

	expect(number).toMatch(/^13090-/);
	expect(await readRegistration(world.as(person))).toMatchObject({ number, officeId: other });
	const officer = { role: 'officer', id: person.id, officeId: other ?? '' } as const;
	expect(await listConsultations(world.as(officer))).toHaveLength(1);
	for (const officeId of [near, other])
		expect(await world.announcedTo(`office:${officeId}`)).toContainEqual(
			expect.objectContaining({ type: 'seeker.officeChosen' })
		);
	expect(await world.announcedTo(`office:${far}`)).toEqual([]);
	await world.db
		.update(seekers)
		.set({ registrationClass: 'office' })
		.where(eq(seekers.accountId, person.id));
	await expect(chooseOffice(world.as(person), { office: '13090' })).rejects.toThrow(
		OfficeKeepsRegistration
	);
});

test('the office hears of it at once, and one officer who has the record open confirms it', async () => {
	const { person } = await newcomer();
	const officer = await world.officer();
	const waiting = async () =>
		(await listUnconfirmed(world.as(officer), 100)).first.map(({ number }) => number);
	await saveSection(world.as(person), { key: 'basics', typed: basics, version: 0 });
	const before = await waiting();
	const { number } = await completeRegistration(world.as(person));
	expect(await waiting()).toEqual([...before, number]);

	await expect(confirmRegistration(world.as(officer), { seen: '' })).rejects.toMatchObject({
		code: 'offices.noSeekerOpen'
	});
	await openSeeker(world.as(officer), { number, reason: 'registration' });
	const { seal: seen } = await readOpenRegistration(world.as(officer));
	await confirmRegistration(world.as(officer), { seen });
	await confirmRegistration(world.as(officer), { seen });

	expect((await readRegistration(world.as(person))).registrationClass).toBe('office');
	const told = await world.announcedTo(`account:${person.id}`);
	expect(told.map(({ type }) => type)).toEqual(['seeker.registered', 'seeker.confirmed']);
	const heard = await world.announcedTo(`office:${officer.officeId}`);
	expect(heard.map(({ type }) => type)).toContain('seeker.registered');
	const stranger = await world.seeker();
	expect(await world.announcedTo(`account:${stranger.id}`)).toEqual([]);
});
