import { rmSync } from 'node:fs';
import { max, sql } from 'drizzle-orm';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { interviewsAhead, resultsOwed, whoWaits } from '#lib/applicants/home.ts';
import { listOpenApplicants } from '#lib/applicants/server/applicants.ts';
import { applicationSteps } from '#lib/applications/server/schema.ts';
import { listFinished } from '#lib/applications/server/seeker-queries.ts';
import { waitingDays } from '#lib/applicants/waiting.ts';
import { addDays, daysUntil, monthEnd, tokyoDay } from '#lib/calendar/tokyo.ts';
import { messages } from '#lib/conversations/server/schema.ts';
import { openDemoOffice } from '#lib/demo/open-demo-office.ts';
import { stopInspecting } from '#lib/documents/server/inspect.ts';
import { documents } from '#lib/documents/server/schema.ts';
import { readHome } from '#lib/home/server/read-home.ts';
import { notices } from '#lib/notices/server/schema.ts';
import { listSentByOffice } from '#lib/recommendations/server/office-queries.ts';
import { recommendations } from '#lib/recommendations/server/schema.ts';
import { listExpiringSeekers } from '#lib/seekers/server/find-seekers.ts';
import { react } from '../../../src/wiring.ts';
import { aWorld } from '../../support/world.ts';
import { theThree } from './given.ts';

const folder = vi.hoisted(
	() => (process.env.DATA_DIR = `${process.env.TMPDIR ?? '/tmp'}/mypage-stories-${process.pid}`)
);
const world = await aWorld();
const small = { establishments: 2, postings: 2, seekers: 1 };
afterAll(async () => {
	await stopInspecting();
	rmSync(folder, { recursive: true, force: true });
});

/** As if the start before had been killed while it filled the demo. */
async function fillAnew(moment: string) {
	world.at(`${moment}+09:00`);
	await world.db.execute(sql`create table if not exists filling_demo ()`);
	await openDemoOffice(world.system, react, small);
	return theThree(world);
}

describe.each([
	'2026-12-31T00:04:00',
	'2027-02-28T07:20:00',
	'2028-02-29T23:50:00',
	'2027-04-01T09:00:00'
])('the stories of the demo, opened at %s', (moment) => {
	test('stand as told, whatever was left by a fill that was cut short', async () => {
		const { misaki, watanabe, sasaki } = await fillAnew(moment);
		const now = world.now();
		const today = tokyoDay(now);

		await seekerHome(world.as(misaki));
		await employerHome();
		await officeHome();
		await nothingAhead();

		async function seekerHome(ctx: ReturnType<typeof world.as<typeof misaki>>) {
			const home = await readHome(ctx);
			expect(home.recommendations?.map(({ unseen }) => unseen)).toEqual([false, false, false]);
			expect(home.applications?.map(({ title, state }) => [title, state])).toEqual([
				['看護助手', 'viewed'],
				['生活支援員', 'screening'],
				['介護職員（デイサービス）', 'interview']
			]);
			const [, screening, interview] = home.applications ?? [];
			expect(screening?.promisedBy).toBe(addDays(today, 6));
			expect(interview?.interviewAt).toEqual(new Date(`${addDays(today, 3)}T14:00:00+09:00`));
			expect(home.unread?.map(({ other, unread }) => [other, unread])).toEqual([
				['社会福祉法人つばめの里', 1],
				['合同会社みなも', 1]
			]);
			const closing = home.favourites?.filter(({ openUntil }) => openUntil === addDays(today, 1));
			expect(closing?.map(({ open }) => open)).toEqual([true]);
			expect(home.registration.valid).toBe(true);
			expect(daysUntil(now, home.registration.validUntil)).toBeGreaterThan(21);
			expect((await listFinished(ctx)).map(({ state }) => state).sort()).toEqual([
				'cancelled',
				'not_hired'
			]);
		}

		async function employerHome() {
			const rows = await listOpenApplicants(world.as(watanabe));
			const waiting = whoWaits(rows).map((row) => [row.seekerName, waitingDays(row.waiting, now)]);
			expect(waiting).toEqual([
				['𠮷田 大地', 3],
				['渡邉 あかり', 2],
				['大塚 由美', 1],
				['﨑山 千尋', 0],
				['小野寺 翔', 0]
			]);
			const tomorrow = interviewsAhead(rows, now).filter(
				({ interviewAt }) => tokyoDay(interviewAt) === addDays(today, 1)
			);
			expect(tomorrow.map(({ seekerName }) => seekerName)).toEqual(['﨑山 千尋']);
			expect(resultsOwed(rows, now)[0]).toMatchObject({
				row: { seekerName: '近藤 さやか' },
				day: addDays(today, 1),
				promised: true
			});
		}

		async function officeHome() {
			const sent = await listSentByOffice(world.as(sasaki));
			const ofToday = sent.filter(({ sentAt }) => tokyoDay(sentAt) === today);
			expect(new Set(ofToday.map(({ outcome }) => outcome))).toEqual(
				new Set(['未読', '閲覧済み', '辞退', '応募'])
			);
			// CLK-2: validity ends with a month, so that early in one nobody's is about to.
			const { first } = await listExpiringSeekers(world.as(sasaki));
			const soon = daysUntil(now, monthEnd(today, 0)) <= 21;
			expect(first.filter(({ number }) => number.startsWith('13010-0003'))).toHaveLength(
				soon ? 3 : 0
			);
		}

		async function nothingAhead() {
			const latest = [
				await world.db.select({ at: max(messages.sentAt) }).from(messages),
				await world.db.select({ at: max(applicationSteps.at) }).from(applicationSteps),
				await world.db.select({ at: max(recommendations.sentAt) }).from(recommendations),
				await world.db.select({ at: max(documents.uploadedAt) }).from(documents),
				await world.db.select({ at: max(notices.createdAt) }).from(notices)
			].map(([row]) => row?.at?.getTime() ?? Infinity);
			expect(Math.max(...latest)).toBeLessThanOrEqual(now.getTime());
		}
	}, 90_000);
});
