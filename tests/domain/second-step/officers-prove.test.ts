import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { OfficersProve } from '#lib/accounts/server/errors.ts';
import { hashPassword } from '#lib/accounts/server/passwords.ts';
import { accounts } from '#lib/accounts/server/schema.ts';
import { authenticators } from '#lib/second-step/server/schema.ts';
import { findSession, renewSession } from '#lib/accounts/server/sessions.ts';
import { chooseCode } from '#lib/accounts/server/sign-in-settings.ts';
import { signIn } from '#lib/accounts/server/sign-in.ts';
import type { SignedIn } from '#lib/server/context.ts';
import { aWorld, NOON } from '../../support/world.ts';

const world = await aWorld();
const password = 'Mypage-2026';
const passwordHash = await hashPassword(password);

async function addressOf({ id }: SignedIn, asksForCode: boolean | null = null) {
	const [account] = await world.db
		.update(accounts)
		.set({ passwordHash, asksForCode })
		.where(eq(accounts.id, id))
		.returning();
	return account?.email ?? '';
}

const outsideTheDemo = { password, officersProve: true };

test('ACC-9 outside the demo an officer is asked for a code by mail, also one who had chosen to do without', async () => {
	const email = await addressOf(await world.officer(), false);

	const asked = await signIn(world.system, { email, ...outsideTheDemo, codeByDefault: true });

	expect(asked.codeId).toBeDefined();
});

test('without codes by mail an officer sets a second step up before anything else opens', async () => {
	const officer = await world.officer();
	const email = await addressOf(officer);

	const { session } = await signIn(world.system, { email, ...outsideTheDemo }).then((answer) =>
		answer.codeId === undefined ? answer : Promise.reject(new Error('A code was asked for.'))
	);

	expect(await findSession(world.db, session.token)).toMatchObject({ unproven: true });
	const proven = await renewSession(world.db, session.id, { unproven: false });
	expect(await findSession(world.db, session.token)).toBeUndefined();
	expect(await findSession(world.db, proven?.token)).toMatchObject({ unproven: false });
});

test('an officer with an app is asked for its code, and nobody else has to set anything up', async () => {
	const officer = await world.officer();
	const [email, seeker] = [await addressOf(officer), await addressOf(await world.seeker())];
	await world.db.insert(authenticators).values({
		...{ accountId: officer.id, sealedSecret: 'sealed', session: '', madeAt: NOON },
		...{ confirmedAt: NOON, lastStep: 0 }
	});

	expect((await signIn(world.system, { email, ...outsideTheDemo })).codeId).toBeDefined();
	const other = await signIn(world.system, { email: seeker, ...outsideTheDemo });
	const token = other.codeId === undefined ? other.session.token : undefined;
	expect(await findSession(world.db, token)).toMatchObject({ unproven: false });
});

test('outside the demo an officer cannot choose to do without a code', async () => {
	const officer = await world.officer();
	await addressOf(officer);

	const without = { asks: false, current: password };
	await expect(chooseCode(world.as(officer), { ...without, officersProve: true })).rejects.toThrow(
		OfficersProve
	);
	await expect(chooseCode(world.as(officer), without)).resolves.toBeUndefined();
});
