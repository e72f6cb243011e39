import { expect, test } from 'vitest';
import { explain } from '#lib/server/explain.ts';
import { untilItAnswers } from '#lib/server/postgres/until-it-answers.ts';
import { aDatabase } from '../../support/database.ts';
import { aFickleLine } from '../../support/fickle-line.ts';

const url = await aDatabase();
const otherwise = (change: (url: URL) => void) => {
	const changed = new URL(url);
	change(changed);
	return changed.href;
};

test('a start waits for a database that is not there yet, and goes on when it is', async () => {
	const line = await aFickleLine(url);
	line.cut();
	let answered = false;
	const waiting = untilItAnswers(line.url, 60, 20).then(() => (answered = true));

	await expect.poll(line.refused).toBeGreaterThan(2);
	expect(answered).toBe(false);
	line.restore();
	await waiting;

	line.close();
});

test('it does not wait for ever, and then says what to do', async () => {
	const line = await aFickleLine(url);
	line.cut();

	const error = await untilItAnswers(line.url, 0.1, 20).catch((error: unknown) => error);

	expect(explain(error)).toContain('No database answers at DATABASE_URL.');
	line.close();
});

test('a wrong password and an unknown database end the start at once, with one line that says what to do', async () => {
	const wrong = await untilItAnswers(otherwise((it) => (it.password = 'wrong'))).catch((e) => e);
	const unknown = await untilItAnswers(otherwise((it) => (it.pathname = '/nowhere'))).catch(
		(e) => e
	);

	expect(explain(wrong)).toMatch(/^The account or the password in DATABASE_URL is refused\. .+\.$/);
	expect(explain(unknown)).toMatch(/^The database that DATABASE_URL names does not exist\. .+\.$/);
});
