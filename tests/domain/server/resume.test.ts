import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { resume } from '#lib/sockets/server/resume.ts';
import { currentCursor, publish } from '#lib/server/events.ts';
import { recogniseCluster } from '#lib/server/news-line.ts';
import { numberEvents } from '#lib/server/number-events.ts';
import { forgetOldEvents } from '#lib/server/tidy.ts';
import { aWorld } from '../../support/world.ts';

const world = await aWorld();
const misaki = await world.seeker();
const missed = (since: string) => resume(world.as(misaki), { since });

const tell = async (type: 'notice.read' | 'seeker.confirmed' = 'notice.read') => {
	const data = { seekerId: misaki.id };
	await world.db.transaction((tx) =>
		publish(tx, { type, to: [`account:${misaki.id}`], data } as never)
	);
	await numberEvents(world.db);
	return currentCursor(world.db);
};

/** As the hourly job does, two days from now. */
async function forget() {
	world.at(new Date(Date.now() + 2 * 24 * 60 * 60 * 1000));
	await forgetOldEvents.run(world.system, {});
}

test('whoever comes back to where nothing is forgotten hears what was missed, and where to go on from', async () => {
	const [before, after] = [await tell(), await tell()];

	const heard = await missed(before);

	expect(heard).toEqual({
		events: [{ cursor: after, type: 'notice.read', data: { seekerId: misaki.id } }],
		cursor: after
	});
});

test('whoever was away for longer than news is kept loads anew, however little it was', async () => {
	const before = await tell();
	const last = await tell();
	await forget();

	expect(await missed(before)).toBe('reload');
	expect(await missed(last)).toEqual({ events: [], cursor: last });
});

test('what the rooms have not reacted to is kept, however old, and done in the end', async () => {
	await tell('seeker.confirmed');
	await forget();

	await world.react();

	const notices = await world.db.execute(sql`select from notices where account_id = ${misaki.id}`);
	expect(notices.length).toBe(1);
});

test('a screen that is ahead of a database, which was put back beneath it, loads anew', async () => {
	const [line = '', number] = (await tell()).split('.');

	expect(await missed(`${line}.${BigInt(number ?? 0) + 1n}`)).toBe('reload');
});

test('a database that finds itself elsewhere begins a line of its own: no screen goes on from the old one', async () => {
	const restores = () => world.db.execute(sql`select from restores`);
	await recogniseCluster(world.db);
	await recogniseCluster(world.db);
	const before = await tell();
	expect((await restores()).length).toBe(0);
	await world.db.execute(sql`update news_lines set cluster = 'where it was copied from'`);

	await recogniseCluster(world.db);

	expect(await missed(before)).toBe('reload');
	expect((await restores()).length).toBe(1);
	const [begun, after] = [await currentCursor(world.db), await tell()];
	expect(await missed(begun)).toMatchObject({ cursor: after, events: [{ cursor: after }] });
});
