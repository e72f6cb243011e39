import { expect, test } from 'vitest';
import type { PostingContent } from '#lib/postings/fields.ts';
import { noConditions, readConditions } from '#lib/conditions/conditions.ts';
import { countFound, countOpened } from '#lib/search/server/count-found.ts';
import { currentCursor, publish } from '#lib/server/events.ts';
import { numberEvents } from '#lib/server/number-events.ts';
import { aPosting } from '../../support/postings.ts';
import { aWorld } from '../../support/world.ts';

const world = await aWorld();
const misaki = await world.seeker();
const establishmentId = await world.establishment();
const asked = (query: string) => readConditions(new URLSearchParams(query)).conditions;

/** A posting as it opens: with the news of it. */
async function opens(title: string, visibility: '1' | '4' = '1') {
	const posting = await aPosting(world, { establishmentId }, (content: PostingContent) => ({
		...content,
		header: { ...content.header, visibility },
		work: { ...content.work, title }
	}));
	const { id: postingId, number } = posting;
	await world.db.transaction((tx) =>
		publish(tx, { type: 'posting.opened', to: [], data: { postingId, number, title } })
	);
	await numberEvents(world.db);
}

test('a search is told how many of the postings it finds have opened since it was made', async () => {
	await opens('提灯職人');
	const made = await currentCursor(world.db);
	const opened = (query: string) => countOpened(world.as(misaki), asked(query), made);
	expect(await opened('q=提灯職人')).toBe(0);

	await opens('提灯職人見習い');
	await opens('風鈴職人');

	expect(await opened('q=提灯職人')).toBe(1);
	expect(await opened('q=提灯職人&mark=remote')).toBe(0);
	expect(await opened('not=提灯職人')).toBe(1);
	expect(await opened('')).toBe(2);
	expect(await countFound(world.as(misaki), asked('q=提灯職人'))).toBe(2);
});

test('JOB-20: nobody is told of a posting that no search finds', async () => {
	const made = await currentCursor(world.db);
	await opens('隠れ職人', '4');

	expect(await countOpened(world.as(misaki), noConditions, made)).toBe(0);
});
