import { expect, test } from 'vitest';
import {
	countApplicants,
	listApplicants,
	listOpenApplicants
} from '#lib/applicants/server/applicants.ts';
import { cancelApplication } from '#lib/applications/server/cancel-application.ts';
import { ApplicationNotFound } from '#lib/applications/server/errors.ts';
import { moveApplication } from '#lib/applications/server/move-application.ts';
import { applicationsByDay, wayOfApplicants } from '#lib/applicants/server/recent-figures.ts';
import { readApplicant } from '#lib/applicants/server/read-applicant.ts';
import { registerResult } from '#lib/results/server/register-result.ts';
import { submitApplication } from '#lib/applications/server/submit-application.ts';
import { viewApplication } from '#lib/applications/server/view-application.ts';
import { sendMessage } from '#lib/conversations/server/send-message.ts';
import type { EmployerActor, SeekerActor } from '#lib/server/context.ts';
import { aMessage } from '../../support/conversations.ts';
import { aPosting, aRecommendation, type Posting } from '../../support/postings.ts';
import { aWorld, NOON } from '../../support/world.ts';

const world = await aWorld();

async function aWorkplace() {
	const watanabe = await world.employer();
	const posting = await aPosting(world, { establishmentId: watanabe.establishmentId });
	return { watanabe, posting };
}

async function applies(seeker: SeekerActor, posting: Posting): Promise<string> {
	await aRecommendation(world, { seeker, posting, officer: await world.officer() });
	const { applicationId } = await submitApplication(world.as(seeker), {
		number: posting.number,
		kind: 'referral',
		clientId: crypto.randomUUID(),
		motivation: '少人数で一人ひとりと長く関われる仕事がしたいです。',
		remarks: '土曜日は家族の介護があります。',
		consent: '2026-11'
	});
	return applicationId;
}

const names = async (employer: EmployerActor, filter = {}) =>
	(await listApplicants(world.as(employer), filter)).map(({ seekerName }) => seekerName);

test('applicants are listed newest on top, to their own establishment alone', async () => {
	const { watanabe, posting } = await aWorkplace();
	const rival = await world.employer('佐藤 学');
	await applies(await world.seeker('𠮷川 大地'), posting);
	world.at('2026-11-24T13:00:00+09:00');
	await applies(await world.seeker('髙橋 美咲'), posting);
	world.at(NOON);

	expect(await names(watanabe)).toEqual(['髙橋 美咲', '𠮷川 大地']);
	expect(await names(rival)).toEqual([]);
});

test('a new application waits to be opened, and stays unread until it is', async () => {
	const { watanabe, posting } = await aWorkplace();
	const id = await applies(await world.seeker(), posting);

	const [row] = await listApplicants(world.as(watanabe), { unread: true });
	expect(row).toMatchObject({ id, state: 'applied', waiting: { since: NOON, why: 'view' } });

	await viewApplication(world.as(watanabe), id);
	const [viewed] = await listOpenApplicants(world.as(watanabe));
	expect(viewed).toMatchObject({ state: 'viewed', waiting: null });
});

test('a question waits until anybody of the establishment answers it', async () => {
	const { watanabe, posting } = await aWorkplace();
	const misaki = await world.seeker();
	const id = await applies(misaki, posting);
	await viewApplication(world.as(watanabe), id);
	const { conversationId } = await readApplicant(world.as(watanabe), id);

	world.at('2026-11-24T14:00:00+09:00');
	const asked = world.now();
	await sendMessage(world.as(misaki), aMessage(conversationId, '夜勤の回数を教えてください。'));
	world.at('2026-11-24T15:00:00+09:00');
	await sendMessage(world.as(misaki), aMessage(conversationId, '日勤だけでもよいですか。'));

	const waiting = (await readApplicant(world.as(watanabe), id)).waiting;
	expect(waiting).toEqual({ since: asked, why: 'answer' });
	const [row] = await listApplicants(world.as(watanabe));
	expect(row?.waiting?.why).toBe('answer');

	await sendMessage(world.as(watanabe), aMessage(conversationId, '月に4回ほどです。'));
	expect((await readApplicant(world.as(watanabe), id)).waiting).toBeNull();
	world.at(NOON);
});

test('the list narrows by posting and by state, and the counts say what is behind each', async () => {
	const { watanabe, posting } = await aWorkplace();
	const other = await aPosting(world, {
		establishmentId: watanabe.establishmentId,
		title: '調理員'
	});
	await applies(await world.seeker('髙橋 美咲'), posting);
	const id = await applies(await world.seeker('小野寺 翔'), other);
	await viewApplication(world.as(watanabe), id);

	expect(await names(watanabe, { posting: other.id })).toEqual(['小野寺 翔']);
	expect(await names(watanabe, { state: 'applied' })).toEqual(['髙橋 美咲']);
	expect(await names(watanabe, { state: 'finished' })).toEqual([]);
	expect(await countApplicants(world.as(watanabe), { state: 'viewed' })).toMatchObject({
		found: 1,
		all: 2,
		open: 2,
		byState: { applied: 1, viewed: 1 }
	});
});

test('the detail says who it is and nothing that an employer must not know', async () => {
	const { watanabe, posting } = await aWorkplace();
	const id = await applies(await world.seeker('﨑山 邉'), posting);

	const applicant = await readApplicant(world.as(watanabe), id);

	expect(applicant).toMatchObject({ seekerName: '﨑山 邉', age: 27, phone: null });
	const told = JSON.stringify(applicant);
	for (const secret of ['1999-04-01', '小石川', '090-0000-0000', 'wishes', 'validUntil'])
		expect(told).not.toContain(secret);
});

test('a telephone number is there only when its owner lets employers have it', async () => {
	const { watanabe, posting } = await aWorkplace();
	const misaki = await world.seeker('髙橋 美咲', { phoneToEmployers: true });
	const id = await applies(misaki, posting);

	expect((await readApplicant(world.as(watanabe), id)).phone).toBe('090-0000-0000');
});

test('to another establishment, and under a mistyped id, there is no applicant', async () => {
	const { posting } = await aWorkplace();
	const rival = await world.employer('佐藤 学');
	const id = await applies(await world.seeker(), posting);

	await expect(readApplicant(world.as(rival), id)).rejects.toThrow(ApplicationNotFound);
	await expect(readApplicant(world.as(rival), 'x')).rejects.toThrow(ApplicationNotFound);
});

test('who cancelled, and why, stands beside the application', async () => {
	const { watanabe, posting } = await aWorkplace();
	const misaki = await world.seeker();
	const id = await applies(misaki, posting);

	await cancelApplication(world.as(misaki), id, { reason: 'other', remarks: '転居のため' });

	expect((await readApplicant(world.as(watanabe), id)).cancellation).toEqual({
		sentence: 'その他（転居のため）',
		at: NOON
	});
});

test('a result names the colleague who registered it', async () => {
	const { watanabe, posting } = await aWorkplace();
	const yoshida = await world.employer('𠮷田 健', watanabe.establishmentId);
	const id = await applies(await world.seeker(), posting);
	await registerResult(world.as(yoshida), id, {
		outcome: 'not_hired',
		hiredOn: null,
		employmentForm: null,
		differs: null,
		differences: [],
		differenceNote: '',
		reasonCodes: [31]
	});

	expect((await readApplicant(world.as(watanabe), id)).result).toMatchObject({
		registeredBy: '𠮷田 健',
		mine: false
	});
	expect((await readApplicant(world.as(yoshida), id)).result?.mine).toBe(true);
});

test('the figures count days in Tokyo, and people once however often a step was taken', async () => {
	const { watanabe, posting } = await aWorkplace();
	world.at('2026-11-23T23:59:59+09:00');
	await applies(await world.seeker('𠮷川 大地'), posting);
	world.at('2026-11-24T00:00:00+09:00');
	const id = await applies(await world.seeker('髙橋 美咲'), posting);
	world.at(NOON);
	for (const day of ['2026-11-27', '2026-11-28'])
		await moveApplication(world.as(watanabe), id, {
			to: 'interview',
			interviewAt: new Date(`${day}T14:00:00+09:00`),
			interviewPlace: 'ひなた町 2階'
		});

	const days = await applicationsByDay(world.as(watanabe));
	expect(days).toHaveLength(7);
	expect(days.slice(-2)).toEqual([
		{ day: '2026-11-23', count: 1 },
		{ day: '2026-11-24', count: 1 }
	]);
	expect(await wayOfApplicants(world.as(watanabe))).toEqual({
		applied: 2,
		viewed: 1,
		interviewed: 1,
		hired: 0
	});
});
