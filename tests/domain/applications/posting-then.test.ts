import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { ApplicationNotFound } from '#lib/applications/server/errors.ts';
import { readPostingThen } from '#lib/applications/server/posting-then.ts';
import { samplePosting } from '#lib/invented/sample.ts';
import { postings } from '#lib/postings/server/schema.ts';
import { aVersion } from '../../support/postings.ts';
import { aWorld } from '../../support/world.ts';
import { anApplication } from './given.ts';

const world = await aWorld();

test('JOB-23: what was applied for stays, and what the employer changed since is named', async () => {
	const { misaki, posting, applicationId } = await anApplication(world);
	const before = await readPostingThen(world.as(misaki), applicationId);
	expect(before).toMatchObject({ newer: false, changes: [], open: true });

	const content = samplePosting('2026-11-02');
	content.header.number = posting.number;
	content.work.duties = '夜勤の仕事です。';
	await world.db.update(postings).set({ version: 2 }).where(eq(postings.id, posting.id));
	await aVersion(world, { id: posting.id, version: 2 }, content);

	const after = await readPostingThen(world.as(misaki), applicationId);
	expect(after).toMatchObject({ newer: true, changes: [{ now: ['夜勤の仕事です。'] }] });
	expect(after.sections).toEqual(before.sections);
});

test('another’s application is not found', async () => {
	const { applicationId } = await anApplication(world);
	const stranger = await world.seeker('小野寺 翔');
	await expect(readPostingThen(world.as(stranger), applicationId)).rejects.toThrow(
		ApplicationNotFound
	);
});
