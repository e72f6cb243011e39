import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { CONSENT_VERSION } from '#lib/applications/forms.ts';
import { listConversations } from '#lib/applications/server/list-conversations.ts';
import { readApplyPage } from '#lib/applications/server/apply-page.ts';
import { cancelApplication } from '#lib/applications/server/cancel-application.ts';
import { ApplicationNotFound, PostingNotFound } from '#lib/applications/server/errors.ts';
import { registerResult } from '#lib/results/server/register-result.ts';
import { saveDraft } from '#lib/applications/server/save-draft.ts';
import {
	countApplications,
	listFinished,
	listResults,
	listOpenApplications,
	readApplication
} from '#lib/applications/server/seeker-queries.ts';
import { participants } from '#lib/conversations/server/schema.ts';
import { postings, postingVersions } from '#lib/postings/server/schema.ts';
import { aPosting, aRecommendation } from '../../support/postings.ts';
import { aWorld, NOON } from '../../support/world.ts';
import { anApplication, apply, aRecommendedPosting, aSubmission } from './given.ts';

const world = await aWorld();
const { db } = world;

test('a draft survives, and keeps its attempt through every saving', async () => {
	const { misaki, posting } = await aRecommendedPosting(world);
	const page = () => readApplyPage(world.as(misaki), posting.number, 'referral');
	expect((await page()).draft).toEqual({
		clientId: null,
		motivation: '',
		remarks: '',
		savedAt: null
	});

	await saveDraft(world.as(misaki), posting.number, { motivation: 'あ'.repeat(700), remarks: '' });
	const first = (await page()).draft;
	await saveDraft(world.as(misaki), posting.number, { motivation: '書き直し', remarks: '備考' });

	expect((await page()).draft).toEqual({
		clientId: first.clientId,
		motivation: '書き直し',
		remarks: '備考',
		savedAt: NOON
	});
	expect(first.motivation).toHaveLength(700);
});

test('APP-9: a consent holds for the words it was given to', async () => {
	const { misaki, posting } = await aRecommendedPosting(world);
	const words = { motivation: '動機', remarks: '' };
	const consented = async () =>
		(await readApplyPage(world.as(misaki), posting.number, 'referral')).consented;

	await saveDraft(world.as(misaki), posting.number, words);
	expect(await consented()).toBe(false);
	await saveDraft(world.as(misaki), posting.number, { ...words, consent: CONSENT_VERSION });
	expect(await consented()).toBe(true);
	await saveDraft(world.as(misaki), posting.number, words);
	expect(await consented(), 'saved by itself, unchanged').toBe(true);
	await saveDraft(world.as(misaki), posting.number, { ...words, motivation: '別の動機' });
	expect(await consented(), 'rewritten').toBe(false);
});

test('the page says why applying is impossible, and still shows the draft', async () => {
	const { misaki, posting } = await aRecommendedPosting(world);
	await saveDraft(world.as(misaki), posting.number, { motivation: '動機', remarks: '' });
	await db
		.update(postings)
		.set({ state: 'filled', closedAt: NOON })
		.where(eq(postings.id, posting.id));

	const page = await readApplyPage(world.as(misaki), posting.number, 'referral');

	expect(page.refusal).toMatchObject({ code: 'applications.postingClosed', applicationId: null });
	expect(page.draft.motivation).toBe('動機');
});

test('after applying the page leads to the application', async () => {
	const { misaki, posting, applicationId } = await anApplication(world);
	const page = await readApplyPage(world.as(misaki), posting.number, 'referral');
	expect(page.refusal).toMatchObject({ code: 'applications.alreadyApplied', applicationId });
});

test('JOB-20: only those concerned read the employer’s name on the page', async () => {
	const watanabe = await world.employer();
	const posting = await aPosting(
		world,
		{ establishmentId: watanabe.establishmentId },
		(content) => ({ ...content, header: { ...content.header, visibility: '3' } })
	);
	const [misaki, stranger] = [await world.seeker(), await world.seeker('他の人')];
	await aRecommendation(world, { seeker: misaki, posting, officer: await world.officer() });
	const shownTo = async (seeker: typeof misaki) =>
		JSON.stringify(await readApplyPage(world.as(seeker), posting.number, 'referral'));

	expect(await shownTo(misaki)).toContain('株式会社ハローワークケア');
	expect(await shownTo(stranger)).not.toContain('ハローワークケア');
	await expect(readApplyPage(world.as(stranger), '13010-2', 'referral')).rejects.toThrow(
		PostingNotFound
	);
});

test('応募中 and 選考が終わった each list their own, and only one’s own', async () => {
	const { misaki, applicationId, posting } = await anApplication(world);
	const other = await anApplication(world);
	const ids = async (list: Promise<{ id: string }[]>) => (await list).map(({ id }) => id);

	expect(await ids(listOpenApplications(world.as(misaki)))).toEqual([applicationId]);
	expect(await ids(listFinished(world.as(misaki)))).toEqual([]);
	await cancelApplication(world.as(misaki), applicationId, { reason: 'place', remarks: '' });
	expect(await ids(listOpenApplications(world.as(misaki)))).toEqual([]);
	expect(await listFinished(world.as(misaki))).toMatchObject([
		{
			id: applicationId,
			number: posting.number,
			state: 'cancelled',
			title: '介護福祉士',
			employer: '株式会社ハローワークケア',
			steps: [{ state: 'applied' }, { state: 'cancelled' }],
			// Nothing is late: nobody has to be telephoned.
			office: null
		}
	]);
	expect(await countApplications(world.as(misaki))).toEqual({ open: 0, finished: 1 });
	expect(await countApplications(world.as(other.misaki))).toEqual({ open: 1, finished: 0 });
});

test('a result is among the latest for some days, and no cancelled application is', async () => {
	const { misaki, watanabe, applicationId } = await anApplication(world);
	const cancelled = await anApplication(world);
	await cancelApplication(world.as(cancelled.misaki), cancelled.applicationId, {
		...{ reason: 'place', remarks: '' }
	});
	expect(await listResults(world.as(misaki), 7)).toEqual([]);

	await registerResult(world.as(watanabe), applicationId, {
		...{ outcome: 'not_hired', hiredOn: null, employmentForm: null, differs: null },
		...{ differences: [], differenceNote: '', reasonCodes: [] }
	});

	expect(await listResults(world.as(misaki), 7)).toMatchObject([{ id: applicationId }]);
	expect(await listResults(world.as(cancelled.misaki), 7)).toEqual([]);
	world.at(new Date(NOON.getTime() + 8 * 24 * 60 * 60_000));
	expect(await listResults(world.as(misaki), 7)).toEqual([]);
	world.at(NOON);
});

test('JOB-23: a card shows the posting as it was applied for', async () => {
	const { misaki, posting } = await anApplication(world);
	await db.update(postings).set({ title: '看護師' }).where(eq(postings.id, posting.id));
	expect(await listOpenApplications(world.as(misaki))).toMatchObject([{ title: '介護福祉士' }]);
});

test('応募内容 shows what was sent and agreed to; to others it does not exist', async () => {
	const { misaki, applicationId, submission } = await anApplication(world, {
		remarks: '月曜は通院'
	});
	expect(await readApplication(world.as(misaki), applicationId)).toMatchObject({
		motivation: submission.motivation,
		remarks: '月曜は通院',
		consent:
			'入力した内容と応募書類が、株式会社ハローワークケアの選考のために使われることに同意します。',
		cancellation: null
	});
	const stranger = await world.seeker('他の人');
	for (const id of [applicationId, 'x'])
		await expect(readApplication(world.as(stranger), id)).rejects.toThrow(ApplicationNotFound);
});

test('a new message of the employer counts on the card, one’s own application does not', async () => {
	const { misaki } = await anApplication(world);
	expect(await listOpenApplications(world.as(misaki))).toMatchObject([{ unread: 0 }]);
});

test('old version rows keep what an application pointed at', async () => {
	const { misaki, posting } = await aRecommendedPosting(world);
	await apply(world, misaki, aSubmission(posting.number));
	await expect(
		db.update(postingVersions).set({ version: 9 }).where(eq(postingVersions.postingId, posting.id))
	).rejects.toThrow();
});

test('a conversation bears the name in the posting, also when nobody of the establishment is in it', async () => {
	const { misaki, watanabe, posting } = await anApplication(world);
	const [version] = await db
		.select()
		.from(postingVersions)
		.where(eq(postingVersions.postingId, posting.id));
	await db.delete(participants).where(eq(participants.accountId, watanabe.id));

	const [row] = await listConversations(world.as(misaki));

	expect(row?.other).toBe(version?.content.establishment.name);
});
