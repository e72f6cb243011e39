import { eq } from 'drizzle-orm';
import type { System } from '#lib/server/context.ts';
import { publish } from '#lib/server/events.ts';
import type { Job } from '#lib/server/jobs.ts';
import { mayMove } from '#lib/applications/rules.ts';
import { silenceDue, silentSince } from '../silence.ts';
import { newsOf, takeStep } from '#lib/applications/server/move.ts';
import { applications } from '#lib/applications/server/schema.ts';
import { silences } from './schema.ts';
import { readQuiet, readSilence } from './silent-applications.ts';

/** APP-20: asks both sides after two weeks of silence, and ends as 結果不明 what stays silent. */
export const breakSilences: Job = {
	name: 'applications.break-silences',
	cron: '17 * * * *',
	patience: { minutes: 30 },
	async run(system) {
		for (let page = await readQuiet(system, undefined); page.length > 0;) {
			for (const { id, ...quiet } of page)
				if (silenceDue(silentSince(quiet), quiet.askedAt, system.now())) await take(system, id);
			page = await readQuiet(system, page.at(-1)?.id);
		}
	}
};

/** One application a transaction: a failure undoes only its own. */
const take = ({ db, now }: System, id: string) =>
	db.transaction(async (tx) => {
		const at = now();
		const [application] = await tx
			.select()
			.from(applications)
			.where(eq(applications.id, id))
			.for('no key update');
		if (!application || !mayMove('giveUp', application.state)) return;
		const quiet = await readSilence(tx, id);
		const due = quiet && silenceDue(silentSince(quiet), quiet.askedAt, at);
		if (!due) return;
		const { about, both, everyone, ...names } = await newsOf(tx, application);
		const { establishmentName, seekerName } = names;
		if (due === 'close') {
			await takeStep(tx, application, 'giveUp', { at });
			await publish(tx, {
				type: 'application.moved',
				to: everyone,
				data: { ...about, state: 'unknown', establishmentName }
			});
			return;
		}
		await tx
			.insert(silences)
			.values({ applicationId: id, askedAt: at })
			.onConflictDoUpdate({ target: silences.applicationId, set: { askedAt: at } });
		await publish(tx, {
			type: 'application.silent',
			to: both,
			data: { ...about, seekerName, establishmentName, at: at.toISOString() }
		});
	});
