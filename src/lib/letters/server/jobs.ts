import type { Job } from '#lib/server/jobs.ts';
import { drawMissing } from './papers.ts';

/** Draws the papers of an application ahead of the first person who opens them. */
export const drawPapers: Job<{ applicationId: string }> = {
	name: 'letters.draw',
	concurrency: 4,
	patience: { days: 2 },
	run: (system, { applicationId }) => drawMissing(system, applicationId)
};
