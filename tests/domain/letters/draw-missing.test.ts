import { mkdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { aFolder } from '../../support/folder.ts';

// Before the settings are read: the papers of this file go into a folder of its own.
const folder = aFolder('draw-missing');
process.env.STORAGE_URL = `file://${folder}`;
const { submitApplication } = await import('#lib/applications/server/submit-application.ts');
const { closeDrawing } = await import('#lib/letters/server/draw.ts');
const { drawMissing } = await import('#lib/letters/server/papers.ts');
const { papers } = await import('#lib/letters/server/schema.ts');
const { aPosting, aRecommendation } = await import('../../support/postings.ts');
const { aWorld } = await import('../../support/world.ts');

const world = await aWorld();
afterAll(async () => {
	await closeDrawing();
	rmSync(folder, { recursive: true, force: true });
});

test('where one paper cannot be kept the others are, and only that one is drawn again', async () => {
	const [seeker, employer] = [await world.seeker(), await world.employer()];
	const posting = await aPosting(world, { establishmentId: employer.establishmentId });
	await aRecommendation(world, { seeker, posting, officer: await world.officer() });
	const { applicationId } = await submitApplication(world.as(seeker), {
		...{ number: posting.number, kind: 'referral', clientId: crypto.randomUUID() },
		...{ motivation: '長く働きたいです。', remarks: '', consent: '2026-11' }
	});
	const drawn = () =>
		world.db
			.select({ kind: papers.kind, drawnAt: papers.drawnAt })
			.from(papers)
			.where(eq(papers.applicationId, applicationId))
			.orderBy(papers.kind);
	const inTheWay = join(folder, 'papers', applicationId, 'letter.pdf');
	mkdirSync(inTheWay, { recursive: true });

	await expect(drawMissing(world.system, applicationId)).rejects.toThrow();
	const first = await drawn();
	rmdirSync(inTheWay);
	const later = new Date(world.now().getTime() + 60_000);
	await drawMissing({ ...world.system, now: () => later }, applicationId);

	expect(first.map(({ kind }) => kind)).toEqual(['posting_sheet', 'result_slip']);
	expect(await drawn()).toEqual([{ kind: 'letter', drawnAt: later }, ...first]);
});
