import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { connect } from '#lib/server/db.ts';
import { publish } from '#lib/server/events.ts';
import { newsState } from '#lib/server/news-state.ts';
import { numberEvents } from '#lib/server/number-events.ts';
import { migrateDatabase } from '#lib/server/postgres/migrate.ts';
import { aWorld } from '../../support/world.ts';

const world = await aWorld();

test('news that nobody has been told, and what nobody has reacted to, shows for how long it waits', async () => {
	const data = { seekerId: crypto.randomUUID() } as never;
	await world.db.transaction((tx) => publish(tx, { type: 'seeker.withdrawn', to: [], data }));
	await world.db.execute(sql`update events set at = at - interval '1 minute'`);
	const waits = await newsState(world.db);
	await numberEvents(world.db);
	const told = await newsState(world.db);
	await world.react();

	expect(waits.untold).toBeGreaterThanOrEqual(60);
	expect(told.untold).toBe(0);
	expect(told.unreacted).toBeGreaterThanOrEqual(60);
	expect(await newsState(world.db)).toMatchObject({ untold: 0, unreacted: 0 });
});

test('a transaction that writes and stays open shows, and one that waits for nothing but its process is ended', async () => {
	await migrateDatabase(world.url);
	const { db, close } = connect(world.url, 1);
	const [setting] = await db.execute<{ kept: string }>(
		sql`select current_setting('idle_in_transaction_session_timeout') as kept`
	);
	expect(setting?.kept).toBe('1min');

	const left = db.transaction(async (tx) => {
		await tx.execute(sql`select pg_current_xact_id()`);
		await expect.poll(async () => (await newsState(world.db)).openTransaction).toBeGreaterThan(0);
		await tx.execute(sql`set local idle_in_transaction_session_timeout = 1`);
		await expect.poll(async () => (await newsState(world.db)).openTransaction).toBe(0);
		await tx.execute(sql`select 1`);
	});

	await expect(left).rejects.toThrow();
	await close();
});
