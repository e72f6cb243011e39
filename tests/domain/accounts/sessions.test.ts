import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import {
	chooseCode,
	endSessionElsewhere,
	forgetDevice,
	readSignInSettings
} from '#lib/accounts/server/sign-in-settings.ts';
import { changePassword } from '#lib/accounts/server/change-password.ts';
import { rememberDevice } from '#lib/second-step/server/devices.ts';
import { PasswordTooWellKnown, WrongPassword } from '#lib/accounts/server/errors.ts';
import { hashPassword } from '#lib/accounts/server/passwords.ts';
import { accounts, sessions } from '#lib/accounts/server/schema.ts';
import {
	endSessionOf,
	findExpired,
	findSession,
	leaveSession,
	runOut,
	startSession,
	useSession
} from '#lib/accounts/server/sessions.ts';
import { signIn } from '#lib/accounts/server/sign-in.ts';
import { findOpenSeeker, openSeeker } from '#lib/seekers/server/open-seeker.ts';
import { readRegistration } from '#lib/seekers/server/read-registration.ts';
import { aWorld, NOON } from '../../support/world.ts';

const world = await aWorld();
const current = 'Mypage-2026';
const passwordHash = await hashPassword(current);
const KIOSK = { place: 'Chrome（Windows）', kiosk: true };

async function misaki(seat?: typeof KIOSK) {
	const { id } = await world.seeker();
	const [account] = await world.db
		.update(accounts)
		.set({ passwordHash })
		.where(eq(accounts.id, id))
		.returning();
	const here = await startSession(world.db, id, seat);
	const ctx = world.as({ role: 'seeker' as const, id, sessionId: here.id });
	return { ctx, id, here, email: account?.email ?? '' };
}

const secondsLeft = async (token: string) => {
	const found = await findSession(world.db, token);
	return Math.round(((found?.expiresAt.getTime() ?? 0) - Date.now()) / 1000);
};

test('ACC-11 a session on a shared computer ends after 10 minutes, another after 60', async () => {
	const [shared, own] = [await misaki(KIOSK), await misaki()];

	expect(await secondsLeft(shared.here.token)).toBe(600);
	expect(await secondsLeft(own.here.token)).toBe(3600);
});

test('being used gives a shared computer 10 minutes again, and never an hour', async () => {
	const { here } = await misaki(KIOSK);
	await world.db
		.update(sessions)
		.set({ expiresAt: new Date(Date.now() + 120_000) })
		.where(eq(sessions.id, here.id));

	await useSession(world.db, here.token);

	expect(await secondsLeft(here.token)).toBe(600);
});

test('ACC-11 a session ends twelve hours after signing in, however much it is used', async () => {
	const { here, id } = await misaki();
	expect(here.endsAt.getTime() - Date.now()).toBeGreaterThan(12 * 3_600_000 - 60_000);
	const endsAt = new Date(Date.now() + 5 * 60_000);
	await world.db
		.update(sessions)
		.set({ endsAt, expiresAt: new Date(Date.now() + 60_000) })
		.where(eq(sessions.id, here.id));

	expect((await useSession(world.db, here.token))?.expiresAt).toEqual(endsAt);
	await runOut(world.db, here.id);

	expect(await useSession(world.db, here.token)).toBeUndefined();
	expect(await findExpired(world.db, here.token)).toEqual({ accountId: id, why: 'long' });
});

test('signing in anew ends what this browser was in, and a made-up cookie ends nothing', async () => {
	const { here } = await misaki();

	expect(await endSessionOf(world.db, here.id)).toBeUndefined();
	expect(await endSessionOf(world.db, here.token)).toBe(here.id);
	expect(await endSessionOf(world.db, here.token)).toBeUndefined();
	expect(await findSession(world.db, here.token)).toBeUndefined();
});

test('an officer keeps the record they have open when their session gets a new token', async () => {
	const officer = await world.officer();
	const [account] = await world.db
		.update(accounts)
		.set({ passwordHash })
		.where(eq(accounts.id, officer.id))
		.returning();
	const here = await startSession(world.db, officer.id);
	const ctx = world.as({ ...officer, sessionId: here.id });
	const { number } = await readRegistration(world.as(await world.seeker()));
	await openSeeker(ctx, { number, reason: 'counter' });

	const { renewed } = await changePassword(ctx, { current, password: 'Hinata-3bann' });

	expect(account).toBeDefined();
	const after = world.as({ ...officer, sessionId: renewed?.id });
	expect((await findOpenSeeker(after))?.number).toBe(number);
});

test('a closed window leaves a shared computer one minute, and any other session alone', async () => {
	const [shared, own] = [await misaki(KIOSK), await misaki()];

	await leaveSession(world.db, shared.here.id);
	await leaveSession(world.db, own.here.id);

	expect(await secondsLeft(shared.here.token)).toBe(60);
	expect(await secondsLeft(own.here.token)).toBe(3600);
});

test('a new password ends every other session, forgets the devices and keeps this one by a new token', async () => {
	const { ctx, id, here, email } = await misaki();
	const other = await startSession(world.db, id);
	await world.db.transaction((tx) => rememberDevice(tx, id, NOON));

	const { ended, renewed } = await changePassword(ctx, { current, password: 'Hinata-3bann' });

	expect(ended).toEqual([other.id]);
	expect(await findSession(world.db, here.token)).toBeUndefined();
	expect(await findSession(world.db, renewed?.token)).toEqual({
		...{ id: renewed?.id, accountId: id, kiosk: false, unproven: false },
		...{ expiresAt: here.expiresAt, endsAt: here.endsAt }
	});
	expect((await readSignInSettings(ctx, false)).remembered).toEqual([]);
	await expect(signIn(world.system, { email, password: current })).rejects.toThrow('違います');
});

test('a new password needs the old one, and may not be a stolen one', async () => {
	const { ctx } = await misaki();

	await expect(
		changePassword(ctx, { current: 'Wrong-2026', password: 'Hinata-3bann' })
	).rejects.toThrow(WrongPassword);
	await expect(changePassword(ctx, { current, password: 'Password1!' })).rejects.toThrow(
		PasswordTooWellKnown
	);
});

test('ACC-9 to do without a code needs the password, to want one does not; devices are forgotten', async () => {
	const { ctx, id } = await misaki();
	await world.db.transaction((tx) => rememberDevice(tx, id, NOON));

	await expect(chooseCode(ctx, { asks: false, current: '' })).rejects.toThrow(WrongPassword);
	await chooseCode(ctx, { asks: true, current: '' });

	const { asks, remembered } = await readSignInSettings(ctx, false);
	expect({ asks, remembered }).toEqual({ asks: true, remembered: [] });
	await chooseCode(ctx, { asks: false, current });
	expect((await readSignInSettings(ctx, true)).asks).toBe(false);
});

test("nobody forgets another person's device or ends another person's session", async () => {
	const [hers, stranger] = [await misaki(), await misaki()];
	await world.db.transaction((tx) => rememberDevice(tx, hers.id, NOON));
	const [device] = (await readSignInSettings(hers.ctx, false)).remembered;

	await forgetDevice(stranger.ctx, device?.id ?? '');
	expect(await endSessionElsewhere(stranger.ctx, hers.here.id)).toEqual([]);

	expect((await readSignInSettings(hers.ctx, false)).remembered).toHaveLength(1);
	expect(await findSession(world.db, hers.here.token)).toBeDefined();
});

test('a person ends one session elsewhere, and not the one they are in', async () => {
	const { ctx, id, here } = await misaki();
	const other = await startSession(world.db, id, KIOSK);

	expect(await endSessionElsewhere(ctx, here.id)).toEqual([]);
	expect(await endSessionElsewhere(ctx, other.id)).toEqual([other.id]);

	const left = (await readSignInSettings(ctx, false)).sessions;
	expect(left.map((session) => session.here)).toEqual([true]);
});
