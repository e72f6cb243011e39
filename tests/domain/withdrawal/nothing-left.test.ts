import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { hashPassword } from '#lib/accounts/server/passwords.ts';
import { accounts } from '#lib/accounts/server/schema.ts';
import { submitApplication } from '#lib/applications/server/submit-application.ts';
import { forgetOldNotices } from '#lib/notices/server/forget-old.ts';
import { openRecord } from '#lib/offices/server/open-record.ts';
import { forgetOldMail, KEPT_DAYS, sendMail } from '#lib/server/mail.ts';
import { forgetOldEvents } from '#lib/server/tidy.ts';
import { forgetNames } from '#lib/withdrawal/server/forget-names.ts';
import { personalTables } from '#lib/withdrawal/server/personal-tables.ts';
import { farewell } from '#lib/withdrawal/server/letters.ts';
import { withdraw } from '#lib/withdrawal/server/withdraw.ts';
import { lettersTo } from '../../support/mailbox.ts';
import { aPosting, aRecommendation } from '../../support/postings.ts';
import { aWorld, NOON } from '../../support/world.ts';

const world = await aWorld();
const { db } = world;
const current = 'Mypage-2026';

/** Stands in every field somebody can write in; nowhere else in the world. */
const WORDS = 'のこってはならないことば';
const NAME = '名残 惜子';

/** Somebody who has something in every table that belongs to a person alone, and a running application. */
async function somebodyWithEverything() {
	const [makoto, sasaki] = [await world.employer(), await world.officer()];
	const nagoshi = await world.seeker(NAME, { phone: WORDS, address: WORDS });
	const email = `${crypto.randomUUID()}@leaving.example`;
	await db
		.update(accounts)
		.set({ email, passwordHash: await hashPassword(current) })
		.where(eq(accounts.id, nagoshi.id));
	const posting = await aPosting(world, { establishmentId: makoto.establishmentId });
	await aRecommendation(world, { seeker: nagoshi, posting, officer: sasaki });
	await submitApplication(world.as(nagoshi), {
		...{ number: posting.number, kind: 'referral', clientId: crypto.randomUUID() },
		...{ motivation: WORDS, remarks: WORDS, consent: '2026-11' }
	});
	await db.transaction((tx) =>
		openRecord(tx, sasaki, { personId: nagoshi.id, reason: '窓口での相談', at: NOON })
	);
	await world.react();
	await db.transaction((tx) =>
		sendMail(tx, { to: email.toUpperCase(), subject: WORDS, text: WORDS })
	);
	for (const { table, column } of await personalTables(db))
		if ((await rowsOf(table, column, nagoshi.id)) === 0) await fill(table, column, nagoshi.id);
	return { nagoshi, email };
}

async function rowsOf(table: string, column: string, id: string) {
	const [row] = await db.execute<{ count: number }>(
		sql`select count(*)::int as count from ${sql.identifier(table)} where ${sql.identifier(column)} = ${id}`
	);
	return row?.count ?? 0;
}

/** A row of a table with all that it must have. */
async function fill(table: string, owner: string, id: string) {
	const columns = await db.execute<{
		name: string;
		type: string;
		of: string | null;
		key: string;
		words: string | null;
	}>(sql`
		select a.attname as name, format_type(a.atttypid, null) as type,
			c.confrelid::regclass::text as of, k.attname as key,
			substring(pg_get_constraintdef(w.oid) from '= ANY \\(ARRAY\\[''([^'']+)''') as words
		from pg_attribute a
		left join pg_constraint c on c.conrelid = a.attrelid and c.contype = 'f' and c.conkey = array[a.attnum]
		left join pg_attribute k on k.attrelid = c.confrelid and k.attnum = c.confkey[1]
		left join pg_constraint w on w.conrelid = a.attrelid and w.contype = 'c' and w.conkey = array[a.attnum]
			and pg_get_constraintdef(w.oid) like '%= ANY (ARRAY[%'
		where a.attrelid = ${table}::regclass and a.attnum > 0 and not a.attisdropped
			and (a.attnotnull and not a.atthasdef and a.attidentity = '' or a.attname = ${owner})`);
	const values = columns.map(({ name, type, of, key, words }) => {
		if (name === owner) return sql`${id}`;
		// Of a few words that are allowed, any.
		if (words) return sql`${words}`;
		if (of) return sql`(select ${sql.identifier(key)} from ${sql.identifier(of)} limit 1)`;
		return anyOf(type);
	});
	const names = columns.map(({ name }) => sql.identifier(name));
	await db.execute(
		sql`insert into ${sql.identifier(table)} (${sql.join(names, sql`, `)}) values (${sql.join(values, sql`, `)})`
	);
}

function anyOf(type: string) {
	if (type === 'text') return sql`${WORDS}`;
	if (type === 'uuid') return sql`gen_random_uuid()`;
	if (type === 'jsonb') return sql`jsonb_build_object('words', ${WORDS}::text)`;
	if (type === 'text[]') return sql`array[${WORDS}]`;
	if (type === 'boolean') return sql`false`;
	if (/^(integer|smallint|bigint)$/.test(type)) return sql`1`;
	return sql`${NOON.toISOString()}`;
}

/** The tables in which these words stand, in whatever column: the rooms' own and those of the job queue. */
async function tablesWith(words: string) {
	const tables = await db.execute<{ name: string }>(sql`
		select oid::regclass::text as name from pg_class
		where relnamespace in ('public'::regnamespace, 'pgboss'::regnamespace)
			and relkind in ('r', 'p') and not relispartition`);
	const found: string[] = [];
	for (const { name } of tables) {
		const [row] = await db.execute<{ count: number }>(
			sql`select count(*)::int as count from ${sql.raw(name)} as t where t::text like ${`%${words}%`}`
		);
		if (row?.count) found.push(name);
	}
	return found;
}

test('each room erases all that belongs to a person alone, whatever table it is in', async () => {
	const { nagoshi, email } = await somebodyWithEverything();
	const tables = await personalTables(db);
	for (const { table, column } of tables)
		expect([table, await rowsOf(table, column, nagoshi.id)]).not.toEqual([table, 0]);
	expect(await tablesWith(WORDS)).toContain('applications');

	await withdraw(world.as(nagoshi), { current });
	await world.react();

	for (const { table, column } of tables)
		expect([table, await rowsOf(table, column, nagoshi.id)]).toEqual([table, 0]);
	// News is kept for a day; the farewell alone still goes out, and lies for a while where no mail server is set.
	const letters = await lettersTo(world, email);
	expect(letters.map(({ subject }) => subject)).toEqual([farewell(NOON).subject]);
	expect(await tablesWith(email)).toEqual(['outgoing_mail']);
	world.at(new Date(Date.now() + (KEPT_DAYS + 1) * 24 * 60 * 60 * 1000));
	await forgetOldEvents.run(world.system, {});
	await forgetOldMail.run(world.system, {});
	for (const words of [WORDS, email]) expect(await tablesWith(words)).toEqual([]);

	world.at('2028-12-25T12:00:00+09:00');
	await forgetOldNotices.run(world.system, {});
	await forgetNames.run(world.system, {});
	expect(await tablesWith('名残')).toEqual([]);
});
