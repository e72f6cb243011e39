import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { cancelApplication } from '#lib/applications/server/cancel-application.ts';
import {
	ApplicationNotFound,
	NotPossibleNow,
	TooLateToCancel
} from '#lib/applications/server/errors.ts';
import { moveApplication } from '#lib/applications/server/move-application.ts';
import { registerResult } from '#lib/results/server/register-result.ts';
import { applications, cancellations } from '#lib/applications/server/schema.ts';
import { conversations, messages } from '#lib/conversations/server/schema.ts';
import { documents } from '#lib/documents/server/schema.ts';
import { letters } from '#lib/letters/server/schema.ts';
import { aWorld, NOON } from '../../support/world.ts';
import { anApplication } from './given.ts';

const world = await aWorld();
const { db } = world;
const place = { reason: 'place', remarks: '' } as const;

const stateOf = async (id: string) => {
	const [row] = await db.select().from(applications).where(eq(applications.id, id));
	return row?.state;
};
const cancelled = (news: { type: string }[]) =>
	news.filter(({ type }) => type === 'application.cancelled');

/** Applied for at noon; the test then moves the clock. */
async function appliedAtNoon() {
	world.at(NOON);
	return anApplication(world);
}

test('CLK-10: 23:59:59 after applying it can still be cancelled', async () => {
	const { misaki, applicationId } = await appliedAtNoon();
	world.at('2026-11-25T11:59:59+09:00');
	await cancelApplication(world.as(misaki), applicationId, place);
	expect(await stateOf(applicationId)).toBe('cancelled');
});

test('CLK-10: at 24 hours to the second it cannot, and the way out is told', async () => {
	const { misaki, watanabe, applicationId } = await appliedAtNoon();
	world.at('2026-11-25T12:00:00+09:00');
	const answer = cancelApplication(world.as(misaki), applicationId, place);
	await expect(answer).rejects.toThrow(TooLateToCancel);
	await expect(answer).rejects.toThrow(/11月25日（水）12:00まで.*メッセージで会社に伝えて/);
	expect(await stateOf(applicationId)).toBe('applied');
	expect(cancelled(await world.announcedTo(`establishment:${watanabe.establishmentId}`))).toEqual(
		[]
	);
});

test('the employer is told with the reason in the conversation; the letter is void', async () => {
	const { misaki, watanabe, applicationId } = await appliedAtNoon();
	const reason = { reason: 'other', remarks: '家族の入院で、伺えなくなりました。' } as const;

	await cancelApplication(world.as(misaki), applicationId, reason);

	const [news] = cancelled(await world.announcedTo(`establishment:${watanabe.establishmentId}`));
	expect(news).toMatchObject({
		data: { applicationId, seekerName: '髙橋 美咲' }
	});
	const [application] = await db
		.select()
		.from(applications)
		.where(eq(applications.id, applicationId));
	const lines = await db
		.select()
		.from(messages)
		.where(eq(messages.conversationId, application!.conversationId));
	expect(lines.at(-1)).toMatchObject({
		authorId: null,
		body: '応募が取り消されました。理由：その他（家族の入院で、伺えなくなりました。）'
	});
	const [letter] = await db.select().from(letters).where(eq(letters.applicationId, applicationId));
	expect(letter?.revokedAt).toEqual(NOON);
	const [kept] = await db
		.select()
		.from(cancellations)
		.where(eq(cancellations.applicationId, applicationId));
	expect(kept).toMatchObject({ ...reason, at: NOON });
});

test('PRV-3: why it was cancelled, picked or written freely, is in no event of the application', async () => {
	const { misaki, sasaki, watanabe, applicationId } = await appliedAtNoon();
	await cancelApplication(world.as(misaki), applicationId, { reason: 'other', remarks: '通院' });
	const heard = await world.announcedTo(
		`office:${sasaki.officeId}`,
		`establishment:${watanabe.establishmentId}`
	);
	expect(cancelled(heard).length).toBeGreaterThan(0);
	expect(JSON.stringify(heard)).not.toMatch(/通院|その他|other/);
});

test('CLK-11: the documents of a cancelled application are erased', async () => {
	world.at(NOON);
	const given = await anApplication(world);
	await db.insert(documents).values({
		seekerId: given.misaki.id,
		postingId: given.posting.id,
		applicationId: given.applicationId,
		kind: 'resume',
		fileName: '履歴書.pdf',
		mediaType: 'application/pdf',
		size: 1000,
		sha256: 'x',
		storageKey: 'documents/x',
		state: 'clean',
		uploadedAt: NOON
	});
	await cancelApplication(world.as(given.misaki), given.applicationId, place);
	await world.react();
	const [document] = await db
		.select()
		.from(documents)
		.where(eq(documents.applicationId, given.applicationId));
	expect(document).toMatchObject({ state: 'erased', eraseReason: 'cancel', storageKey: null });
});

test('cancelling twice is cancelling once', async () => {
	const { misaki, watanabe, applicationId } = await appliedAtNoon();
	await Promise.all([
		cancelApplication(world.as(misaki), applicationId, place),
		cancelApplication(world.as(misaki), applicationId, { reason: 'mistake', remarks: '' })
	]);
	expect(await db.$count(cancellations, eq(cancellations.applicationId, applicationId))).toBe(1);
	expect(
		cancelled(await world.announcedTo(`establishment:${watanabe.establishmentId}`))
	).toHaveLength(1);
});

test('a result that came first cannot be cancelled away', async () => {
	const { misaki, watanabe, applicationId } = await appliedAtNoon();
	await registerResult(world.as(watanabe), applicationId, {
		outcome: 'not_hired',
		hiredOn: null,
		employmentForm: null,
		differs: null,
		differences: [],
		differenceNote: '',
		reasonCodes: [31]
	});
	await expect(cancelApplication(world.as(misaki), applicationId, place)).rejects.toThrow(
		NotPossibleNow
	);
});

test('nobody cancels an application of someone else, and it does not exist for them', async () => {
	const { applicationId } = await appliedAtNoon();
	const stranger = await world.seeker('他の人');
	for (const id of [applicationId, crypto.randomUUID(), 'not-an-id'])
		await expect(cancelApplication(world.as(stranger), id, place)).rejects.toThrow(
			ApplicationNotFound
		);
	expect(await world.announcedTo(`account:${stranger.id}`)).toEqual([]);
});

test('both can still write for a while, and nobody moves a cancelled application', async () => {
	const { misaki, watanabe, applicationId } = await appliedAtNoon();
	await cancelApplication(world.as(misaki), applicationId, place);
	const [row] = await db
		.select({ closedAt: conversations.closedAt })
		.from(conversations)
		.innerJoin(applications, eq(applications.conversationId, conversations.id))
		.where(eq(applications.id, applicationId));
	expect(row!.closedAt! > NOON).toBe(true);
	await expect(
		moveApplication(world.as(watanabe), applicationId, { to: 'screening' })
	).rejects.toThrow(NotPossibleNow);
});
