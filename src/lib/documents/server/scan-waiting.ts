import { and, asc, gt, inArray, lt } from 'drizzle-orm';
import { config } from '#lib/server/config.ts';
import type { System } from '#lib/server/context.ts';
import type { Job } from '#lib/server/jobs.ts';
import { isAwake } from './clamd.ts';
import { scanDocument } from './scan-document.ts';
import { documents } from './schema.ts';

/** What came less than this long ago is still the business of its own job. */
const OWN_JOB = 5 * 60 * 1000;
const AT_ONCE = 100;

/**
 * The scanner may be away for longer than a document's own job tries: what was not scanned then is scanned once
 * it is back. One that it cannot scan, such as one above its size, stays 未検査 and keeps no other waiting.
 */
export const scanWaiting: Job = {
	name: 'documents.scan-waiting',
	cron: '*/10 * * * *',
	patience: { minutes: 8 },
	async run(system) {
		const { CLAMD_URL } = config();
		let after = '00000000-0000-0000-0000-000000000000';
		while (CLAMD_URL && (await isAwake(CLAMD_URL))) {
			const waiting = await undecided(system, after);
			for (const { id } of waiting)
				await scanDocument.run(system, { documentId: id }).catch(() => {});
			if (waiting.length < AT_ONCE) return;
			after = waiting.at(-1)?.id ?? after;
		}
	}
};

const undecided = ({ db, now }: System, after: string) =>
	db
		.select({ id: documents.id })
		.from(documents)
		.where(
			and(
				inArray(documents.state, ['received', 'scanning', 'unscanned']),
				lt(documents.uploadedAt, new Date(now().getTime() - OWN_JOB)),
				gt(documents.id, after)
			)
		)
		.orderBy(asc(documents.id))
		.limit(AT_ONCE);
