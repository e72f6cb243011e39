import { expect, test } from 'vitest';
import { readConfig } from '#lib/server/config.ts';

const database = { DATABASE_URL: 'postgres://somebody@elsewhere/mypage' };

test('the demo, whose passwords everybody knows, listens to its own machine unless it is told otherwise', () => {
	expect(readConfig({})).toMatchObject({ DEMO: true, HOST: '127.0.0.1' });
	expect(readConfig({ ...database, DEMO: 'true' }).HOST).toBe('127.0.0.1');
	expect(readConfig({ HOST: '0.0.0.0' })).toMatchObject({ DEMO: true, HOST: '0.0.0.0' });
});

test('a service with a database of its own listens to everybody', () => {
	expect(readConfig(database)).toMatchObject({ DEMO: false, HOST: '0.0.0.0' });
	expect(readConfig({ DEMO: 'false' }).HOST).toBe('0.0.0.0');
	expect(readConfig({ ...database, HOST: '::' }).HOST).toBe('::');
});

test('the way past a pooler is the database itself unless another is given, and leads nowhere without it', () => {
	const direct = 'postgres://somebody@past-it/mypage';
	expect(readConfig(database).DATABASE_DIRECT_URL).toBe(database.DATABASE_URL);
	expect(readConfig({ ...database, DATABASE_DIRECT_URL: direct })).toMatchObject({
		...database,
		DATABASE_DIRECT_URL: direct
	});
	expect(() => readConfig({ DATABASE_DIRECT_URL: direct })).toThrow('needs DATABASE_URL');
});
