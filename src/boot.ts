import { join } from 'node:path';
import { findSession } from '#lib/accounts/server/sessions.ts';
import { stopInspecting } from '#lib/documents/server/inspect.ts';
import { closeDrawing } from '#lib/letters/server/draw.ts';
import { insistOnQr } from '#lib/drawing/server/qr.ts';
import { attachLive, startLive, stopLive } from '#lib/sockets/server/attach.ts';
import { config } from '#lib/server/config.ts';
import { onCommit } from '#lib/server/commits.ts';
import type { System } from '#lib/server/context.ts';
import { connect } from '#lib/server/db.ts';
import { startJobs, stopJobs } from '#lib/server/jobs.ts';
import { log } from '#lib/server/log.ts';
import { once } from '#lib/server/once.ts';
import { openPools } from '#lib/server/pools.ts';
import { closeMail } from '#lib/server/smtp.ts';
import { startEmbedded } from '#lib/server/postgres/embedded.ts';
import { migrateDatabase } from '#lib/server/postgres/migrate.ts';
import { insistOnSame } from '#lib/server/postgres/same-database.ts';
import { untilItAnswers } from '#lib/server/postgres/until-it-answers.ts';
import { recogniseCluster } from '#lib/server/news-line.ts';
import { keepFilesPrivate } from '#lib/server/private-files.ts';
import { findSealingTrouble } from '#lib/server/sealing-key.ts';
import { ticker } from '#lib/server/ticker.ts';
import { readSessionCookie } from '#lib/web/cookie.ts';
import { findPerson } from '#lib/web/actor.ts';
import { jobs, lookers, react } from './wiring.ts';

export interface Running {
	system: System;
	attach: typeof attachLive;
	/** Tells the screens to come back later, lets requests that have begun end, then closes what they need. */
	stop: (requests?: Promise<void>) => Promise<void>;
}

const booted = once('boot', () => ({ running: undefined as Promise<Running> | undefined }));

/** Starts everything behind the pages, once for the process however often it is asked. */
export const boot = (): Promise<Running> => (booted.running ??= start());

async function start(): Promise<Running> {
	const settings = config();
	keepFilesPrivate();
	insistOnQr(settings.ORIGIN);
	const embedded = settings.embedded ? await startEmbedded(join(settings.DATA_DIR)) : undefined;
	const url = settings.DATABASE_URL ?? embedded?.url ?? '';
	const direct = settings.DATABASE_DIRECT_URL ?? url;
	await untilItAnswers(direct);
	if (url !== direct) {
		await untilItAnswers(url);
		await insistOnSame(url, direct);
	}
	await migrateDatabase(direct);
	const { pools, close } = openPools(url);
	const now = () => new Date();
	const system: System = { db: pools.pages, pools, now };
	const background: System = { db: pools.jobs, now };
	await recogniseCluster(pools.pages);
	const trouble = await findSealingTrouble(pools.pages);
	if (trouble) log.error(trouble);
	await startJobs(direct, background, jobs);
	if (settings.DEMO) await openDemo(direct, system);
	const looking = lookers.map(({ name, pace, look }) =>
		ticker(
			() => look(background),
			pace,
			(error) => log.warn({ err: error, name }, 'work that is looked for waits')
		)
	);
	const forgets = looking.map(({ wake }) => onCommit(wake));
	await startLive(system, {
		origin: settings.ORIGIN,
		redisUrl: settings.REDIS_URL,
		proxy: { addressHeader: settings.ADDRESS_HEADER?.toLowerCase(), depth: settings.XFF_DEPTH },
		identify: (cookie) => identify(system, cookie)
	});
	return {
		system,
		attach: attachLive,
		stop: async (requests) => {
			for (const forget of forgets) forget();
			await stopLive();
			await requests;
			for (const { stop } of looking) await stop();
			await stopJobs();
			closeMail();
			await stopInspecting();
			await closeDrawing();
			await close();
			await embedded?.stop();
		}
	};
}

async function identify({ db }: System, cookie: string | undefined) {
	const session = await findSession(db, readSessionCookie(cookie));
	// Whoever has still to set up a second step hears nothing yet.
	if (!session || session.unproven) return undefined;
	return (await findPerson(db, session.accountId, session.id))?.actor;
}

/** Commits of the demo do not wait for the disk: a mark tells the next start if the last ones were lost. */
async function openDemo(url: string, system: System) {
	const { openDemoOffice } = await import('#lib/demo/open-demo-office.ts');
	const { db, close } = connect(url, 4, { synchronous_commit: 'off' }, 'job');
	await openDemoOffice({ ...system, db }, react).finally(close);
}
