import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { RecoveryHeld, RecoveryNotOpen } from '#lib/accounts/server/errors.ts';
import { askForHeldKey, readHeld, tellOpen } from '#lib/recovery/server/held-recovery.ts';
import { hashPassword } from '#lib/accounts/server/passwords.ts';
import { accounts, addressChanges } from '#lib/accounts/server/schema.ts';
import { listAccesses } from '#lib/offices/server/open-record.ts';
import { beginRecovery } from '#lib/recovery/server/begin-recovery.ts';
import { HeldRecoveryNotFound, OwnRecovery } from '#lib/recovery/server/errors.ts';
import { findRecoveryOfOpen } from '#lib/recovery/server/find-recovery.ts';
import { finishRecovery } from '#lib/recovery/server/finish-recovery.ts';
import { isAlone, listHeldRecoveries } from '#lib/recovery/server/held-recoveries.ts';
import { declineHeld, releaseHeld } from '#lib/recovery/server/settle-held.ts';
import { openSeeker } from '#lib/seekers/server/open-seeker.ts';
import { readRegistration } from '#lib/seekers/server/read-registration.ts';
import { anOffice } from '../../support/bookings.ts';
import { lettersTo, receiveKey } from '../../support/mailbox.ts';
import { aWorld, NOON } from '../../support/world.ts';

const world = await aWorld();
beforeEach(() => world.at(NOON));

const passwordHash = await hashPassword('Mypage-2026');
const HOUR = 3_600_000;
const later = (hours: number) => world.at(new Date(NOON.getTime() + hours * HOUR));

/** Somebody at the counter without a document; `colleague` works at the same office. */
async function begun(document: 'none' | 'licence' = 'none', changed: Date | null = null) {
	const [misaki, officer, colleague] = [
		await world.seeker(),
		await world.officer(),
		await world.officer('田中')
	];
	const [account] = await world.db
		.update(accounts)
		.set({ passwordHash, waysInChangedAt: changed })
		.where(eq(accounts.id, misaki.id))
		.returning();
	const { number } = await readRegistration(world.as(misaki));
	await openSeeker(world.as(officer), { number, reason: 'counter' });
	const email = `new-${crypto.randomUUID()}@test.example`;
	const what = await beginRecovery(world.as(officer), { email, document });
	const [change] = await world.db
		.select()
		.from(addressChanges)
		.where(eq(addressChanges.accountId, misaki.id));
	const held = { id: change?.id ?? '' };
	return {
		...{ what, misaki, officer, colleague, email, number, held },
		old: account?.email ?? ''
	};
}

const goesOn = async ({ held, email }: Awaited<ReturnType<typeof begun>>) => {
	const keyId = await askForHeldKey(world.system, held.id);
	const { key = '' } = await receiveKey(world, keyId, email);
	return finishRecovery(world.system, { keyId, key, password: 'Hinata-3bann' });
};

test('without a document no key is mailed: the old address hears of it at once, the new one that it waits', async () => {
	const { what, old, email, held } = await begun();

	expect(what).toBe('held');
	expect((await lettersTo(world, old)).map(({ subject }) => subject)).toEqual([
		'メールアドレスの変更を、窓口ではじめました'
	]);
	const [letter] = await lettersTo(world, email);
	expect(letter?.text).toContain(`/forgotten-password/held?request=${held.id}`);
	expect(await readHeld(world.system, held.id)).toMatchObject({ state: 'waits', address: email });
	await expect(askForHeldKey(world.system, held.id)).rejects.toThrow(RecoveryNotOpen);
});

test('with a document it takes minutes, unless password or address changed within thirty days', async () => {
	const days = (count: number) => new Date(NOON.getTime() - count * 24 * HOUR);

	expect((await begun('licence')).what).toBe('mailed');
	expect((await begun('licence', days(31))).what).toBe('mailed');
	const { what, officer, held } = await begun('licence', days(29));
	expect(what).toBe('held');
	const shown = await listHeldRecoveries(world.as(officer));
	expect(shown.find(({ id }) => id === held.id)).toMatchObject({ heldFor: 'changed', own: true });
});

test('a second officer of the office lets it go on, and that stands in the access log (PRV-6)', async () => {
	const story = await begun();
	const { misaki, officer, colleague, held, email } = story;

	const [shown] = (await listHeldRecoveries(world.as(colleague))).filter(
		({ id }) => id === held.id
	);
	expect(shown).toMatchObject({ by: '佐々木 恵', own: false, heldFor: 'no-document' });
	expect(JSON.stringify(shown)).not.toContain('@');
	await expect(releaseHeld(world.as(officer), held)).rejects.toThrow(OwnRecovery);
	later(1);
	await releaseHeld(world.as(colleague), held);

	expect((await listAccesses(world.db, misaki.id))[0]).toMatchObject({
		...{ officer: '田中 恵', reason: 'メールアドレスの変更（もう一人の職員による確認）' }
	});
	await tellOpen.run(world.system, { changeId: held.id, released: true });
	expect((await lettersTo(world, email)).at(-1)?.subject).toBe(
		'メールアドレスの変更を、先に進められます'
	);
	await goesOn(story);
	const [account] = await world.db.select().from(accounts).where(eq(accounts.id, misaki.id));
	expect(account?.email).toBe(email);
	await expect(releaseHeld(world.as(colleague), held)).rejects.toThrow(HeldRecoveryNotFound);
});

test('nobody of another office sees it, and of two colleagues at once one releases', async () => {
	const { colleague, held } = await begun();
	const elsewhere = await anOffice(world);
	const third = await world.officer('山本');

	expect(await listHeldRecoveries(world.as(elsewhere))).toEqual([]);
	for (const settle of [releaseHeld, declineHeld])
		await expect(settle(world.as(elsewhere), held)).rejects.toThrow(HeldRecoveryNotFound);
	const tried = await Promise.allSettled(
		[colleague, third].map((one) => releaseHeld(world.as(one), held))
	);
	expect(tried.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
	expect(await isAlone(world.as(elsewhere))).toBe(true);
	expect(await isAlone(world.as(colleague))).toBe(false);
});

test('where nobody releases it, it goes on after 24 hours, by itself and for seven days', async () => {
	const [story, late] = [await begun(), await begun()];

	later(23.99);
	await expect(askForHeldKey(world.system, story.held.id)).rejects.toThrow(RecoveryNotOpen);
	later(24);
	await tellOpen.run(world.system, { changeId: story.held.id, released: false });
	expect((await lettersTo(world, story.email)).at(-1)?.subject).toBe(
		'メールアドレスの変更を、先に進められます'
	);
	await expect(goesOn(story)).resolves.toBeDefined();
	later(24 + 7 * 24);
	await expect(askForHeldKey(world.system, late.held.id)).rejects.toThrow(RecoveryNotOpen);
});

test('it is mailed once that it goes on: after a release the end of the day says nothing more', async () => {
	const { colleague, held, email } = await begun();
	await releaseHeld(world.as(colleague), held);

	await tellOpen.run(world.system, { changeId: held.id, released: false });

	expect((await lettersTo(world, email)).map(({ subject }) => subject)).toEqual([
		'メールアドレスの変更を受け付けました'
	]);
});

test('called off it is gone with its key, the new address hears so, and screens do', async () => {
	const { misaki, colleague, held, email } = await begun();
	await releaseHeld(world.as(colleague), held).catch(() => {});
	const second = await begun();
	await declineHeld(world.as(second.officer), second.held);

	expect(await readHeld(world.system, second.held.id)).toBeUndefined();
	await expect(askForHeldKey(world.system, second.held.id)).rejects.toThrow(RecoveryNotOpen);
	const letters = await lettersTo(world, second.email);
	expect(letters.at(-1)?.subject).toBe('メールアドレスの変更は、取りやめになりました');
	const heard = await world.announcedTo(`account:${misaki.id}`, `account:${second.misaki.id}`);
	expect(heard.map(({ type }) => type)).toEqual(
		expect.arrayContaining(['recovery.begun', 'recovery.released', 'recovery.declined'])
	);
	expect(JSON.stringify(heard)).not.toContain(email);
});

test('another officer does not begin beside one that waits, and whoever has the record open sees how it stands', async () => {
	const { colleague, officer, number } = await begun();
	expect(await findRecoveryOfOpen(world.as(officer))).toMatchObject({
		...{ held: 'waits', heldFor: 'no-document', until: new Date(NOON.getTime() + 24 * HOUR) }
	});
	await openSeeker(world.as(colleague), { number, reason: 'counter' });

	const beside = beginRecovery(world.as(colleague), {
		...{ email: `other-${crypto.randomUUID()}@test.example`, document: 'licence' }
	});

	await expect(beside).rejects.toThrow(RecoveryHeld);
});
