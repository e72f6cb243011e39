import { fork, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { submitApplication } from '#lib/applications/server/submit-application.ts';
import { discardBytes } from '#lib/documents/server/erase-documents.ts';
import { papers } from '#lib/letters/server/schema.ts';
import { enqueue } from '#lib/server/jobs.ts';
import { deliverMail, sendMail } from '#lib/server/mail.ts';
import { outgoingMail } from '#lib/server/schema.ts';
import { aFolder } from '../support/folder.ts';
import { aMailServer } from '../support/mail-server.ts';
import { aPosting, aRecommendation } from '../support/postings.ts';
import { aWorld } from '../support/world.ts';

const MAILS = 300;
const FILES = 200;
const LETTERS = 4;
/** The letter, the slip for the result and the sheet of the posting. */
const PAPERS = 3;

const world = await aWorld();
const { db } = world;
const folder = aFolder('backlog');
const server = await aMailServer();
let child: ChildProcess;

afterAll(async () => {
	child.kill('SIGKILL');
	await server.close();
	rmSync(folder, { recursive: true, force: true });
});

/** The service without its pages, in a process of its own. */
async function work() {
	child = fork('tests/support/backlog-child.ts', {
		env: {
			...process.env,
			...{ DATABASE_URL: world.url, DATA_DIR: folder, SMTP_URL: server.url },
			...{ DEMO: 'false', LOG_LEVEL: 'warn' }
		}
	});
	await new Promise((resolve) => child.once('message', resolve));
}

const addressOf = (serial: number) => `person-${serial}@backlog.example`;
const keyOf = (serial: number) => `documents/backlog-${serial}`;
const filesLeft = () =>
	Array.from({ length: FILES }, (_, serial) => join(folder, 'files', keyOf(serial))).filter(
		existsSync
	).length;

async function aBacklog() {
	const [officer, employer] = [await world.officer(), await world.employer()];
	for (let serial = 0; serial < LETTERS; serial++) {
		const seeker = await world.seeker();
		const posting = await aPosting(world, { establishmentId: employer.establishmentId });
		await aRecommendation(world, { seeker, posting, officer });
		await submitApplication(world.as(seeker), {
			...{ number: posting.number, kind: 'referral', clientId: crypto.randomUUID() },
			...{ motivation: '志望動機', remarks: '', consent: '2026-11' }
		});
	}
	mkdirSync(join(folder, 'files', 'documents'), { recursive: true });
	await db.transaction(async (tx) => {
		for (let serial = 0; serial < MAILS; serial++)
			await sendMail(tx, { to: addressOf(serial), subject: '件名', text: '本文' });
		for (let serial = 0; serial < FILES; serial++) {
			writeFileSync(join(folder, 'files', keyOf(serial)), 'bytes');
			await enqueue(tx, discardBytes, { keys: [keyOf(serial)] });
		}
	});
}

test('kill -9 in the middle of a backlog loses no mail, no letter and no erasure, and doubles only what was in flight', async () => {
	await aBacklog();
	await work();

	await expect
		.poll(() => server.received.length, { timeout: 60_000, interval: 1 })
		.toBeGreaterThan(20);
	child.kill('SIGKILL');
	await new Promise((resolve) => child.once('exit', resolve));
	expect(await db.$count(outgoingMail)).toBeGreaterThan(0);
	// The clock moves on: nothing has been heard of the dead process for a while.
	await db.execute(
		sql`update pgboss.job set heartbeat_on = heartbeat_on - interval '1 minute' where state = 'active'`
	);
	await work();

	const all = { timeout: 120_000 };
	await expect.poll(() => db.$count(outgoingMail), all).toBe(0);
	await expect.poll(filesLeft, all).toBe(0);
	await expect.poll(() => db.$count(papers), all).toBe(LETTERS * PAPERS);
	const copies = Array.from({ length: MAILS }, (_, serial) => server.idsTo(addressOf(serial)));
	for (const ids of copies) expect([new Set(ids).size, ids.length <= 2]).toEqual([1, true]);
	const doubled = copies.filter((ids) => ids.length > 1).length;
	expect(doubled).toBeLessThanOrEqual(deliverMail.concurrency ?? 1);
}, 240_000);
