import { forgetRemarks } from '#lib/applications/server/end-applications.ts';
import { tokyoDay } from '#lib/calendar/tokyo.ts';
import { forgetMessages } from '#lib/conversations/server/forget-messages.ts';
import { discardBytes } from '#lib/documents/server/erase-documents.ts';
import { forgetPapers } from '#lib/letters/server/forget-papers.ts';
import { forgetNotes } from '#lib/recommendations/server/erase-offers.ts';
import { forgetName, listNamed } from '#lib/seekers/server/erase-registration.ts';
import type { Tx } from '#lib/server/db.ts';
import { enqueue, type Job } from '#lib/server/jobs.ts';
import { DAY } from '#lib/calendar/spans.ts';
import { namedUntil, NOBODY, RECORD_YEARS } from '../rules.ts';

/** When the term of the record is over, it stays as figures: nobody can tell of whom. */
export const forgetNames: Job = {
	name: 'withdrawal.forget-names',
	cron: '20 4 * * *',
	patience: { hours: 20 },
	run: async ({ db, now }) => {
		const before = new Date(now().getTime() - DAYS);
		for (const { id, withdrawnAt } of await listNamed(db, before, NOBODY))
			if (withdrawnAt && namedUntil(withdrawnAt) < tokyoDay(now()))
				await db.transaction((tx) => forget(tx, id));
	}
};

const DAYS = (RECORD_YEARS * 365 - 1) * DAY;

async function forget(tx: Tx, seekerId: string) {
	const applicationIds = await forgetRemarks(tx, seekerId);
	const keys = await forgetPapers(tx, seekerId, applicationIds);
	await enqueue(tx, discardBytes, { keys });
	await forgetMessages(tx, seekerId);
	await forgetNotes(tx, seekerId);
	await forgetName(tx, seekerId, NOBODY);
}
