import { expect, test } from 'vitest';
import { insistOnSame } from '#lib/server/postgres/same-database.ts';
import { aDatabase } from '../../support/database.ts';

test('two addresses of one database are taken, of two databases refused before anything is written', async () => {
	const [one, other] = [await aDatabase(), await aDatabase()];
	const otherWay = new URL(one);
	otherWay.searchParams.set('application_name', 'past the pooler');

	await insistOnSame(one, otherWay.href);
	await expect(insistOnSame(one, other)).rejects.toThrow('lead to different databases');
});
