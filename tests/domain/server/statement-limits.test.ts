import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { connect } from '#lib/server/db.ts';
import { openPools } from '#lib/server/pools.ts';
import { migrateDatabase } from '#lib/server/postgres/migrate.ts';
import { page } from '#lib/web/page.ts';
import { aDatabase } from '../../support/database.ts';
import { limitOf } from '../../support/statement-limit.ts';

const url = await aDatabase();
await migrateDatabase(url);

test('each kind of work has its limit in every transaction, and outside of one', async () => {
	const { pools, close } = openPools(url);
	const upkeep = connect(url, 1, {}, 'upkeep');
	const limits = async (db: typeof pools.pages) => [
		await db.transaction((tx) => limitOf(tx)),
		await limitOf(db)
	];

	expect(await limits(pools.pages)).toEqual(['10s', '15s']);
	expect(await limits(pools.searches)).toEqual(['3s', '3s']);
	expect(await limits(pools.jobs)).toEqual(['5min', '5min']);
	expect(await limits(upkeep.db)).toEqual(['0', '0']);
	await Promise.all([close(), upkeep.close()]);
});

test('a transaction leaves nothing behind on its connection, which a pooler may give to anybody', async () => {
	const { db, close } = connect(url, 1, {}, 'search');
	const plain = connect(url, 1);
	const [before] = await plain.db.execute(sql`select pg_backend_pid() as pid`);
	await plain.db.transaction((tx) => tx.execute(sql`select 1`));
	const [after] = await plain.db.execute(sql`select pg_backend_pid() as pid`);

	expect(after).toEqual(before);
	expect(await limitOf(plain.db)).toBe('15s');
	await expect(db.transaction(() => Promise.reject(new Error('left')))).rejects.toThrow('left');
	expect(await limitOf(db)).toBe('3s');
	await Promise.all([close(), plain.close()]);
});

test('rows of a statement of its own come as drizzle reads them', async () => {
	const { pools, close } = openPools(url);
	await pools.jobs.execute(sql`create table counted (n int)`);
	await pools.jobs.execute(sql`insert into counted select generate_series(1, 3)`);

	expect(await pools.jobs.$count(sql`counted`)).toBe(3);
	await expect(pools.jobs.execute(sql`select nothing`)).rejects.toThrow();
	await close();
});

test('a statement that runs into its limit stores nothing and says kindly that it is busy', async () => {
	const { pools, close } = openPools(url);
	const slow = page(() =>
		pools.pages.transaction(async (tx) => {
			await tx.execute(sql`create table half_done (n int)`);
			await tx.execute(sql`set local statement_timeout = '1ms'`);
			await tx.execute(sql`select pg_sleep(60)`);
		})
	);

	await expect(slow(undefined)).rejects.toMatchObject({
		status: 503,
		body: { code: 'server.busy', message: expect.stringContaining('混み合っています') }
	});
	const [left] = await pools.pages.execute(sql`select to_regclass('half_done') as half_done`);
	expect(left).toEqual({ half_done: null });
	await close();
});

test('whether the database answers never waits behind pages and searches', async () => {
	const { pools, close } = openPools(url);
	const held = Promise.withResolvers<void>();
	const busy = [pools.pages, pools.searches, pools.jobs].flatMap((db) =>
		Array.from({ length: 20 }, () => db.transaction(() => held.promise))
	);

	expect(await limitOf(pools.health)).toBe('15s');
	held.resolve();
	await Promise.all(busy);
	await close();
});
