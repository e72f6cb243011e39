import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import {
	ApplicationNotFound,
	InterviewInPast,
	NotPossibleNow,
	ResultWindowClosed
} from '#lib/applications/server/errors.ts';
import { moveApplication } from '#lib/applications/server/move-application.ts';
import { registerResult } from '#lib/results/server/register-result.ts';
import { listResultsOfOpen } from '#lib/results/server/results-of-open.ts';
import { applications, applicationSteps } from '#lib/applications/server/schema.ts';
import { results } from '#lib/results/server/schema.ts';
import { readApplication } from '#lib/applications/server/seeker-queries.ts';
import { viewApplication } from '#lib/applications/server/view-application.ts';
import { messages } from '#lib/conversations/server/schema.ts';
import { NoSeekerOpen } from '#lib/offices/server/errors.ts';
import { openSeeker } from '#lib/seekers/server/open-seeker.ts';
import { readRegistration } from '#lib/seekers/server/read-registration.ts';
import type { Context, OfficerActor, SeekerActor } from '#lib/server/context.ts';
import { aWorld, NOON } from '../../support/world.ts';
import { anApplication } from './given.ts';

const world = await aWorld();
const { db } = world;

const meeting = {
	to: 'interview',
	interviewAt: new Date('2026-11-27T14:00:00+09:00'),
	interviewPlace: '東京都文京区 つばめの里 2階'
} as const;
const notHired = {
	outcome: 'not_hired',
	hiredOn: null,
	employmentForm: null,
	differs: null,
	differences: [],
	differenceNote: '',
	reasonCodes: [21, 31]
} as const;
const copyOf = <T>(result: T) => structuredClone(result) as never;

const rowOf = async (id: string) => {
	const [row] = await db.select().from(applications).where(eq(applications.id, id));
	return row!;
};
const moves = async (channel: Parameters<typeof world.announcedTo>[0]) =>
	(await world.announcedTo(channel)).flatMap(({ type, data }) =>
		type === 'application.moved' ? [(data as { state: string }).state] : []
	);

test('the first view by anyone of the establishment is 閲覧済, and the seeker hears it once', async () => {
	const { misaki, watanabe, applicationId } = await anApplication(world);
	const colleague = await world.employer('鈴木 花', watanabe.establishmentId);

	await Promise.all([
		viewApplication(world.as(watanabe), applicationId),
		viewApplication(world.as(colleague), applicationId)
	]);
	await viewApplication(world.as(watanabe), applicationId);

	expect((await rowOf(applicationId)).state).toBe('viewed');
	expect(await moves(`account:${misaki.id}`)).toEqual(['viewed']);
});

test('the employer moves it to 選考中 and to 面接, and the way remembers who and when', async () => {
	const { misaki, watanabe, applicationId } = await anApplication(world);

	await moveApplication(world.as(watanabe), applicationId, { to: 'screening' });
	await moveApplication(world.as(watanabe), applicationId, meeting);
	await moveApplication(world.as(watanabe), applicationId, meeting);

	expect(await moves(`account:${misaki.id}`)).toEqual(['screening', 'interview']);
	expect(await moves(`establishment:${watanabe.establishmentId}`)).toEqual([
		'screening',
		'interview'
	]);
	const steps = await db
		.select()
		.from(applicationSteps)
		.where(eq(applicationSteps.applicationId, applicationId))
		.orderBy(applicationSteps.id);
	expect(steps.map(({ state, byId }) => [state, byId])).toEqual([
		['applied', misaki.id],
		['screening', watanabe.id],
		['interview', watanabe.id]
	]);
	expect(await rowOf(applicationId)).toMatchObject({
		state: 'interview',
		interviewAt: meeting.interviewAt,
		promisedBy: '2026-12-04'
	});
});

test('a meeting, and its other day, are written into the conversation', async () => {
	const { watanabe, applicationId } = await anApplication(world);
	await moveApplication(world.as(watanabe), applicationId, meeting);
	const later = { ...meeting, interviewAt: new Date('2026-11-30T10:30:00+09:00') };
	await moveApplication(world.as(watanabe), applicationId, later);

	const { conversationId } = await rowOf(applicationId);
	const lines = await db
		.select({ body: messages.body })
		.from(messages)
		.where(eq(messages.conversationId, conversationId))
		.orderBy(messages.id);
	expect(lines.slice(1).map(({ body }) => body)).toEqual([
		'面接の日時が決まりました。\n11月27日（金）14:00から\n東京都文京区 つばめの里 2階',
		'面接の日時が変わりました。\n11月30日（月）10:30から\n東京都文京区 つばめの里 2階'
	]);
});

test('a meeting lies ahead', async () => {
	const { watanabe, applicationId } = await anApplication(world);
	const past = { ...meeting, interviewAt: NOON };
	await expect(moveApplication(world.as(watanabe), applicationId, past)).rejects.toThrow(
		InterviewInPast
	);
});

test('nothing goes back', async () => {
	const { watanabe, applicationId } = await anApplication(world);
	await moveApplication(world.as(watanabe), applicationId, meeting);
	await expect(
		moveApplication(world.as(watanabe), applicationId, { to: 'screening' })
	).rejects.toThrow(NotPossibleNow);
});

test('to another establishment the application does not exist', async () => {
	const { applicationId } = await anApplication(world);
	const stranger = await world.employer('他社');
	const attempts = [
		() => viewApplication(world.as(stranger), applicationId),
		() => moveApplication(world.as(stranger), applicationId, { to: 'screening' }),
		() => registerResult(world.as(stranger), applicationId, copyOf(notHired))
	];
	for (const attempt of attempts) await expect(attempt()).rejects.toThrow(ApplicationNotFound);
	expect(await world.announcedTo(`establishment:${stranger.establishmentId}`)).toEqual([]);
});

test('APP-17: that there is a result reaches the seeker, the employer and the office', async () => {
	const { misaki, watanabe, sasaki, applicationId } = await anApplication(world);

	await registerResult(world.as(watanabe), applicationId, copyOf(notHired));
	await registerResult(world.as(watanabe), applicationId, copyOf(notHired));

	for (const channel of [
		`account:${misaki.id}`,
		`establishment:${watanabe.establishmentId}`,
		`office:${sasaki.officeId}`
	] as const) {
		const news = await world.announcedTo(channel);
		const heard = news.filter(
			({ type, data }) =>
				type === 'application.resultRegistered' &&
				(data as { applicationId: string }).applicationId === applicationId
		);
		expect(heard).toMatchObject([{ data: { seekerId: misaki.id } }]);
	}
});

test('PRV-5: the reasons are stored for the office and reach the seeker in no way', async () => {
	const { misaki, watanabe, applicationId } = await anApplication(world);
	await registerResult(world.as(watanabe), applicationId, copyOf(notHired));

	const [stored] = await db.select().from(results).where(eq(results.applicationId, applicationId));
	expect(stored?.reasonCodes).toEqual([21, 31]);
	const heard = JSON.stringify(await world.announcedTo(`account:${misaki.id}`));
	const read = JSON.stringify(await readApplication(world.as(misaki), applicationId));
	for (const text of [heard, read]) expect(text).not.toMatch(/reasonCodes|経験・知識/);
});

test('PRV-5 PRV-6: an officer reads the reasons and what differs while the record is open, and not before', async () => {
	const { misaki, watanabe, applicationId } = await anApplication(world);
	const other = await anApplication(world);
	await registerResult(world.as(watanabe), applicationId, copyOf(notHired));
	const differing = { differs: true, differences: ['wage'], differenceNote: '基本給が5,000円高い' };
	const hired = copyOf({ ...notHired, ...differing, outcome: 'hired', reasonCodes: [] });
	await registerResult(world.as(other.watanabe), other.applicationId, hired);
	const sasaki = world.as(await world.officer());

	await expect(listResultsOfOpen(sasaki)).rejects.toThrow(NoSeekerOpen);
	await open(sasaki, misaki);
	expect(await listResultsOfOpen(sasaki)).toMatchObject([
		{ id: applicationId, outcome: 'not_hired', reasonCodes: [21, 31] }
	]);
	await open(sasaki, other.misaki);
	expect(await listResultsOfOpen(sasaki)).toMatchObject([
		{ id: other.applicationId, differences: ['wage'], differenceNote: '基本給が5,000円高い' }
	]);
});

async function open(officer: Context<OfficerActor>, person: SeekerActor) {
	const { number } = await readRegistration(world.as(person));
	await openSeeker(officer, { number, reason: 'result' });
}

test('the second of two different results is refused, the first stands', async () => {
	const { watanabe, applicationId } = await anApplication(world);
	await registerResult(world.as(watanabe), applicationId, copyOf(notHired));
	const hired = { ...notHired, outcome: 'hired', differs: false, reasonCodes: [] };
	await expect(registerResult(world.as(watanabe), applicationId, copyOf(hired))).rejects.toThrow(
		NotPossibleNow
	);
	expect((await rowOf(applicationId)).state).toBe('not_hired');
});

test('CLK-12: after the third month the result goes by telephone', async () => {
	const { watanabe, applicationId, posting } = await anApplication(world);
	expect(posting.openUntil).toBe('2027-01-31');
	world.at('2027-05-01T00:00:00+09:00');
	await expect(registerResult(world.as(watanabe), applicationId, copyOf(notHired))).rejects.toThrow(
		ResultWindowClosed
	);
	world.at('2027-04-30T23:59:59+09:00');
	await registerResult(world.as(watanabe), applicationId, copyOf(notHired));
	world.at(NOON);
	expect((await rowOf(applicationId)).state).toBe('not_hired');
});
