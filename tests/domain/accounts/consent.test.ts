import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { CONSENT_VERSION } from '#lib/accounts/consent.ts';
import { agree } from '#lib/accounts/server/consents.ts';
import { consents } from '#lib/accounts/server/schema.ts';
import { findPerson } from '#lib/web/actor.ts';
import { aWorld, NOON } from '../../support/world.ts';

const world = await aWorld();
const OLDER = '2026-04-01';

async function somebodyOf(version: string) {
	const actor = await world.seeker();
	await world.db.update(consents).set({ version }).where(eq(consents.accountId, actor.id));
	return { ...world.system, actor };
}

const keptFor = ({ actor }: { actor: { id: string } }) =>
	world.db
		.select({ version: consents.version, at: consents.at })
		.from(consents)
		.where(eq(consents.accountId, actor.id))
		.orderBy(consents.version);

test('agreeing again keeps what was agreed to before', async () => {
	const ctx = await somebodyOf(OLDER);

	await agree(ctx);

	expect(await keptFor(ctx)).toMatchObject([
		{ version: OLDER },
		{ version: CONSENT_VERSION, at: NOON }
	]);
	expect(await findPerson(world.db, ctx.actor.id)).toMatchObject({ agreed: CONSENT_VERSION });
});

test('pressed twice, also in two windows at once, it is kept once', async () => {
	const ctx = await somebodyOf(OLDER);

	await Promise.all([agree(ctx), agree(ctx)]);
	await agree(ctx);

	expect(await keptFor(ctx)).toHaveLength(2);
});

test('who a person is tells the newest text they agreed to, and of none that there is none', async () => {
	const { actor } = await somebodyOf(OLDER);
	expect(await findPerson(world.db, actor.id)).toMatchObject({ agreed: OLDER });

	await world.db.delete(consents).where(eq(consents.accountId, actor.id));

	expect(await findPerson(world.db, actor.id)).toMatchObject({ agreed: null });
});
