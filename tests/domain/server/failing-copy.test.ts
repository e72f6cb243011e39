import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aDatabase } from '../../support/database.ts';

let client: postgres.Sql;

beforeAll(async () => {
	client = postgres(await aDatabase(), { max: 1, onnotice: () => {} });
	await client.unsafe(`
		create table loaded (n int);
		create function end_connection() returns trigger language plpgsql
			as 'begin perform pg_terminate_backend(pg_backend_pid()); return new; end';
		create trigger ends before insert on loaded for each row when (new.n = 13) execute function end_connection()`);
});

afterAll(() => client.end());

/** A last line without an end is read only when everything has come. */
const load = (lastLine: string) =>
	client.begin(async (tx) =>
		pipeline(Readable.from([lastLine]), await tx.unsafe('copy loaded from stdin').writable())
	);

const loaded = async () => (await client<{ n: number }[]>`select n from loaded`).map(({ n }) => n);

test('a copy that is refused after its last byte says so, and the next one works', async () => {
	await expect(load('no number')).rejects.toMatchObject({ code: '22P02' });

	await load('1');
	expect(await loaded()).toEqual([1]);
});

test('a copy whose connection is lost after its last byte says so, and the next one works', async () => {
	await expect(load('13')).rejects.toThrow();

	await load('2');
	expect(await loaded()).toEqual([1, 2]);
});
