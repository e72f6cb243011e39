import { sql } from 'drizzle-orm';
import pg from 'postgres';
import { Writable } from 'node:stream';
import pino from 'pino';
import { expect, test } from 'vitest';
import { errorFacts } from '#lib/server/error-facts.ts';
import { aWorld } from '../../support/world.ts';

const world = await aWorld();
const ILLNESS = 'うつ病';
const NAME = 'Taro Yamada taro@example.jp 09012345678';

/** What stands in the log when that error is logged. */
function logged(err: unknown): string {
	let lines = '';
	const stream = new Writable({
		write: (chunk, _, done) => {
			lines += chunk;
			done();
		}
	});
	pino({ serializers: { err: errorFacts } }, stream).error({ err }, 'failed');
	return lines;
}

const failure = (work: PromiseLike<unknown>) =>
	work.then(
		() => {
			throw new Error('It did not fail.');
		},
		(error: unknown) => error
	);

test('a broken rule of the database is logged by its name, without the words that broke it', async () => {
	const twice = sql`insert into events (type, audience, data, seq, xid) values (${ILLNESS}, ${NAME}, '{}', 1, 1)`;
	const errors = [
		await failure(world.db.execute(twice)),
		await failure(world.db.execute(sql`select ${`${ILLNESS} ${NAME}`}::uuid`)),
		await failure(
			world.db.transaction((tx) => tx.execute(sql`select ${`${ILLNESS}\n    at ${NAME}`}::jsonb`))
		),
		await failure(world.db.execute(sql`select ${ILLNESS} from ${sql.raw(`"${ILLNESS}"`)}`)),
		await failure(
			world.db.execute(
				sql`with one as (select ${NAME} as "${sql.raw(ILLNESS)}") select 1 / 0 from one`
			)
		)
	];
	for (const error of errors) {
		const line = logged(error);
		expect(line).not.toContain(ILLNESS);
		expect(line).not.toMatch(/Yamada|taro|0901234/);
		expect(line).toMatch(/"code":"(2|4)\w{4}"/);
		expect(line).toMatch(/ {4}at .*postgres/);
	}
});

test('constraint and table are named, however deep the error stands', async () => {
	const driver = pg(world.url, { max: 1 });
	await driver`create temporary table patients (illness text constraint short check (length(illness) < 2))`;
	const broken = await failure(driver`insert into patients values (${ILLNESS})`);
	await driver.end();
	const wrapped = new AggregateError(
		[new Error('one', { cause: broken })],
		`${NAME} could not be kept`
	);

	const line = logged(new Error('two', { cause: wrapped }));

	expect(line).not.toContain(ILLNESS);
	expect(line).toContain('"table_name":"patients"');
	expect(line).toContain('"constraint_name":"short"');
	expect(line).not.toMatch(/taro|0901234/);
});

test('what other errors quote is not logged either', () => {
	const quoting = [
		() => JSON.parse(`{${ILLNESS} Yamada`),
		() => new URL(`//${ILLNESS}`),
		() => BigInt(ILLNESS),
		() => Object.assign(ILLNESS, { length: 1 })
	];
	for (const run of quoting) {
		try {
			run();
		} catch (error) {
			expect(logged(error)).not.toMatch(new RegExp(`${ILLNESS}|Yamada`));
			continue;
		}
		throw new Error('It did not fail.');
	}
	const mail = Object.assign(new Error('550 <taro@example.jp> unknown'), {
		response: '550 <taro@example.jp> unknown',
		rejected: ['taro@example.jp']
	});
	expect(logged(mail)).not.toContain('taro');
});

test('a bug is logged with its sentence and its place; a circle of causes ends', () => {
	const bug = new TypeError("Cannot read properties of undefined (reading 'id')");
	bug.cause = bug;
	const line = logged(bug);
	expect(line).toContain("(reading 'id')");
	expect(line).toContain('logged-errors.test.ts');
	expect(line.length).toBeLessThan(20_000);
	expect(logged('うつ病')).not.toContain(ILLNESS);
});
