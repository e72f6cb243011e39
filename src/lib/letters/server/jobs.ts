import { eq } from 'drizzle-orm';
import type { Job } from '#lib/server/jobs.ts';
import { paperBytes } from './papers.ts';
import { letters } from './schema.ts';

/** Draws the papers of an application ahead of the first person who opens them. */
export const drawPapers: Job<{ applicationId: string }> = {
	name: 'letters.draw',
	concurrency: 4,
	patience: { days: 2 },
	run: async (system, { applicationId }) => {
		const letter = await system.db.$count(letters, eq(letters.applicationId, applicationId));
		if (letter > 0) {
			await paperBytes(system, applicationId, 'letter');
			await paperBytes(system, applicationId, 'result_slip');
		}
		await paperBytes(system, applicationId, 'posting_sheet');
	}
};
