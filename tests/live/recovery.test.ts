import { and, eq } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { hashPassword } from '#lib/accounts/server/passwords.ts';
import { accounts, keys } from '#lib/accounts/server/schema.ts';
import { hangUp } from '#lib/sockets/server/attach.ts';
import type { Envelope, EventName } from '#lib/live/contract.ts';
import { beginRecovery } from '#lib/recovery/server/begin-recovery.ts';
import { finishRecovery } from '#lib/recovery/server/finish-recovery.ts';
import { openSeeker } from '#lib/seekers/server/open-seeker.ts';
import { readRegistration } from '#lib/seekers/server/read-registration.ts';
import type { SignedIn } from '#lib/server/context.ts';
import { anOffice } from '../support/bookings.ts';
import { connected, listening, signedInSocket, startLiveServer } from '../support/live-server.ts';
import { receiveKey } from '../support/mailbox.ts';
import { aWorld } from '../support/world.ts';

const world = await aWorld();
const server = await startLiveServer(world.system);
afterAll(() => server.stop());

async function aScreen(person: SignedIn) {
	const { socket } = await signedInSocket(world.db, server.origin, person);
	const ear = listening(socket);
	await connected(socket);
	return { socket, ...ear };
}

const has = (type: EventName) => (heard: Envelope[]) => heard.some((event) => event.type === type);

test('a device that is still signed in hears that an office has begun, then is signed out; nobody else hears', async () => {
	const officer = await anOffice(world);
	const elsewhere = await anOffice(world);
	const misaki = await world.seeker('髙橋 美咲', { officeId: officer.officeId });
	const passwordHash = await hashPassword('Mypage-2026');
	await world.db.update(accounts).set({ passwordHash }).where(eq(accounts.id, misaki.id));
	const [tablet, counter] = [await aScreen(misaki), await aScreen(officer)];
	const outsiders = [await aScreen(elsewhere), await aScreen(await world.seeker('小野寺 翔'))];
	const { number } = await readRegistration(world.as(misaki));
	await openSeeker(world.as(officer), { number, reason: 'counter' });

	const email = `new-${crypto.randomUUID()}@test.example`;
	const seen = { document: 'myNumber' } as const;
	await beginRecovery(world.as(officer), { email, ...seen });
	await Promise.all([tablet, counter].map((screen) => screen.until(has('recovery.begun'))));
	await world.react();
	await tablet.until(has('notice.added'));
	const out = new Promise<void>((resolve) => tablet.socket.once('signed-out', () => resolve()));
	const [asked] = await world.db
		.select()
		.from(keys)
		.where(and(eq(keys.accountId, misaki.id), eq(keys.purpose, 'recovery')));
	const keyId = asked?.id ?? '';
	const { key = '' } = await receiveKey(world, keyId, email);
	const ended = await finishRecovery(world.system, { keyId, key, password: 'Hinata-3bann' });
	for (const session of ended) hangUp(session);

	await out;
	await counter.until(has('recovery.done'));
	expect(JSON.stringify([tablet.heard, counter.heard])).not.toContain('@');
	expect(outsiders.flatMap(({ heard }) => heard)).toEqual([]);
});
