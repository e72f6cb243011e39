import { rmSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { vi } from 'vitest';
import { connect, type Db } from '#lib/server/db.ts';
import { aDatabase } from '../../support/database.ts';
import { aFolder } from '../../support/folder.ts';
import { startServer } from '../../support/running-server.ts';
import { serviceOn, sessionOf } from '../../support/windows.ts';
import { thingsOf } from '../../support/every-page.ts';
import { markWhatPeopleWrote } from './marks.ts';

/** The built product with the demo office, in which every text that a person wrote carries a mark. */
export async function aMarkedHouse() {
	const folder = aFolder('loads');
	const url = await aDatabase();
	const { db, close } = connect(url, 4);
	const server = await startServer({ DATABASE_URL: url, DEMO: 'true', DATA_DIR: folder });
	const leave = async () => {
		await server.stop();
		await close();
		rmSync(folder, { recursive: true, force: true });
	};
	try {
		const service = serviceOn(db);
		const things = await thingsOf(service);
		await comesToRest(db);
		await markWhatPeopleWrote(db);
		const cookies = {
			visitor: undefined,
			seeker: await cookieOf(things.people.seeker),
			employer: await cookieOf(things.people.employer),
			officer: await cookieOf(things.people.officer)
		};
		const ask = async (who: keyof typeof cookies, path: string) => {
			const cookie = cookies[who];
			return fetch(server.url + path, {
				redirect: 'manual',
				headers: { accept: 'text/html', ...(cookie && { cookie }) }
			});
		};
		return { service, things, ask, close: leave };
	} catch (error) {
		await leave();
		throw error;
	}

	async function cookieOf(person: { id: string }) {
		const { name, value } = await sessionOf(db, person, server.url);
		return `${name}=${value}`;
	}
}

/** A page and its data are two questions: what the demo's stories cause, its mails above all, has come before either. */
async function comesToRest(db: Db) {
	const due = sql`select (select count(*) from events where reactions_due)::int
		+ (select count(*) from pgboss.job where state < 'completed' and start_after <= now())::int as waiting`;
	const atRest = async () => {
		const [row] = await db.execute<{ waiting: number }>(due);
		if (row?.waiting !== 0) throw new Error(`${row?.waiting} pieces of work wait.`);
	};
	await vi.waitFor(atRest, { timeout: 60_000, interval: 100 });
}

export type MarkedHouse = Awaited<ReturnType<typeof aMarkedHouse>>;
