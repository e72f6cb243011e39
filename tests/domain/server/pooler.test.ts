import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { readThread } from '#lib/conversations/server/queries.ts';
import { sendMessage } from '#lib/conversations/server/send-message.ts';
import { noConditions } from '#lib/conditions/conditions.ts';
import { searchPostings } from '#lib/search/server/search-postings.ts';
import type { Db } from '#lib/server/db.ts';
import { migrateDatabase } from '#lib/server/postgres/migrate.ts';
import { openPools, searching } from '#lib/server/pools.ts';
import { aConversation, aMessage } from '../../support/conversations.ts';
import { aDatabase } from '../../support/database.ts';
import { hasPgBouncer, startPgBouncer } from '../../support/pgbouncer.ts';
import { aPosting } from '../../support/postings.ts';
import { limitOf } from '../../support/statement-limit.ts';
import { aWorld } from '../../support/world.ts';

describe.skipIf(!hasPgBouncer)('behind a pooler by transaction (needs pgbouncer)', () => {
	test('each kind of work keeps its limit, whoever had the connection before', async () => {
		const database = await aDatabase();
		await migrateDatabase(database);
		const pooler = await startPgBouncer(database);
		const { pools, close } = openPools(pooler.url);
		const both = async (db: Db) => [await db.transaction((tx) => limitOf(tx)), await limitOf(db)];
		const all = () => Promise.all([pools.pages, pools.searches, pools.jobs].map(both));
		const right = [
			['10s', '15s'],
			['3s', '3s'],
			['5min', '5min']
		];

		expect(await Promise.all(Array.from({ length: 20 }, all))).toEqual(
			Array.from({ length: 20 }, () => right)
		);
		const tooLong = pools.searches.transaction(async (tx) => {
			await tx.execute(sql`set local statement_timeout = '20ms'`);
			await tx.execute(sql`select pg_sleep(60)`);
		});
		await expect(tooLong).rejects.toMatchObject({ cause: { code: '57014' } });
		await close();
		await pooler.stop();
	});

	test('people talk and search: many at once over two connections', async () => {
		const world = await aWorld();
		const [misaki, watanabe] = [await world.seeker(), await world.employer()];
		const conversationId = await aConversation(world, [misaki, watanabe]);
		const { establishmentId } = watanabe;
		const { title } = await aPosting(world, { establishmentId, openUntil: '2099-12-31' });
		const pooler = await startPgBouncer(world.url);
		const { pools, close } = openPools(pooler.url);
		const as = <Actor>(actor: Actor) => ({ db: pools.pages, pools, now: world.now, actor });

		const sent = await Promise.all(
			Array.from({ length: 40 }, (_, n) =>
				sendMessage(as(n % 2 ? misaki : watanabe), aMessage(conversationId, String(n)))
			)
		);
		const { messages } = await readThread(as(misaki), conversationId);
		const found = await searchPostings(searching(as(misaki)), {
			...noConditions,
			words: title
		});

		expect(messages.map(({ id }) => id)).toEqual(sent.map(({ id }) => id).sort((a, b) => a - b));
		expect(found.total).toBe(1);
		await close();
		await pooler.stop();
	});
});
