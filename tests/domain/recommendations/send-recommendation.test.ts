import { latestApplications } from '#lib/applications/server/latest-applications.ts';
import { registerResult } from '#lib/results/server/register-result.ts';
import { submitApplication } from '#lib/applications/server/submit-application.ts';
import { readMatch } from '#lib/recommendations/server/find-matches.ts';
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { AnotherSeekerOpen, NoSeekerOpen } from '#lib/offices/server/errors.ts';
import { closeRecord } from '#lib/offices/server/open-record.ts';
import { postings } from '#lib/postings/server/schema.ts';
import { NotSendable, SentBefore, WrongApplyBy } from '#lib/recommendations/server/errors.ts';
import { listRecommendations } from '#lib/recommendations/server/list-recommendations.ts';
import { recommendations } from '#lib/recommendations/server/schema.ts';
import { openSeeker } from '#lib/seekers/server/open-seeker.ts';
import { anApplication } from '../documents/given.ts';
import { aWorld, NOON } from '../../support/world.ts';
import { atTheDesk, send } from './given.ts';

const world = await aWorld();

const rowsOf = (seekerId: string) =>
	world.db.select().from(recommendations).where(eq(recommendations.seekerId, seekerId));

test('the seeker and the office hear of it, and the card is on top of the list', async () => {
	const { misaki, sasaki, posting, input } = await atTheDesk(world);

	const { id } = await send(sasaki, input);

	const news = {
		type: 'recommendation.sent',
		data: expect.objectContaining({ recommendationId: id, by: '佐々木', applyBy: '2026-12-01' })
	};
	expect(await world.announcedTo(`account:${misaki.id}`)).toEqual([news]);
	expect(await world.announcedTo(`office:${sasaki.actor.officeId}`)).toContainEqual(news);
	expect(await listRecommendations(world.as(misaki))).toMatchObject([
		{ id, note: input.note, officer: '佐々木', posting: { number: posting.number } }
	]);
});

test('another seeker, and the employer, hear nothing', async () => {
	const { sasaki, posting, input } = await atTheDesk(world);
	const stranger = await world.seeker('他人 太郎');

	await send(sasaki, input);

	expect(
		await world.announcedTo(`account:${stranger.id}`, `establishment:${posting.establishmentId}`)
	).toEqual([]);
	expect(await listRecommendations(world.as(stranger))).toEqual([]);
});

describe('PRV-6 the double key', () => {
	test('without an open record nothing is sent', async () => {
		const { misaki, sasaki, input } = await atTheDesk(world);
		await closeRecord(sasaki);

		await expect(send(sasaki, input)).rejects.toThrow(NoSeekerOpen);
		expect(await rowsOf(misaki.id)).toEqual([]);
	});

	test('an older window of another seeker sends nothing to anybody', async () => {
		const { misaki, sasaki, input } = await atTheDesk(world);
		const other = await atTheDesk(world);
		await openSeeker(sasaki, { number: other.number, reason: 'counter' });

		await expect(send(sasaki, input)).rejects.toThrow(AnotherSeekerOpen);
		await expect(send(sasaki, { ...input, seekerId: other.misaki.id })).rejects.toThrow(
			AnotherSeekerOpen
		);
		expect(await rowsOf(misaki.id)).toEqual([]);
		expect(await rowsOf(other.misaki.id)).toEqual([]);
	});
});

describe('APP-13 asked again in the transaction', () => {
	test('an オンライン登録者 cannot be sent anything', async () => {
		const { sasaki, input } = await atTheDesk(world, { registrationClass: 'online' });
		await expect(send(sasaki, input)).rejects.toThrow(/オンライン登録者/);
	});

	test('validity ends with its day', async () => {
		const { sasaki, input } = await atTheDesk(world, { validUntil: '2026-11-24' });
		const late = await atTheDesk(world, { validUntil: '2026-11-23' });

		await send(sasaki, { ...input, applyBy: '2026-11-24' });
		await expect(send(late.sasaki, late.input)).rejects.toThrow(/有効期限/);
	});

	test('an establishment without My Page gets a referral at the counter', async () => {
		const { sasaki, input } = await atTheDesk(world, {}, { myPage: false });
		await expect(send(sasaki, input)).rejects.toThrow(/窓口紹介/);
	});

	test('a posting that closed since the page was read', async () => {
		const { sasaki, posting, input } = await atTheDesk(world);
		await world.db.update(postings).set({ state: 'filled' }).where(eq(postings.id, posting.id));

		await expect(send(sasaki, input)).rejects.toThrow(/募集は終わりました/);
	});

	test('an application under way', async () => {
		const { misaki, sasaki, posting, input } = await atTheDesk(world);
		await anApplication(world, misaki, posting);

		await expect(send(sasaki, input)).rejects.toThrow(/11月24日（火）に、この求人に応募/);
	});

	test('JOB-13 a seeker above the age limit', async () => {
		const { sasaki, input } = await atTheDesk(world, { birthDate: '1996-11-24' });
		await expect(send(sasaki, input)).rejects.toThrow(/いま30歳/);
	});
});

test('of two officers who send the same posting at once one succeeds, the other learns who did', async () => {
	const { misaki, number, sasaki, input } = await atTheDesk(world);
	const tanabe = world.as(await world.officer('田辺'));
	await openSeeker(tanabe, { number, reason: 'counter' });

	const answers = await Promise.allSettled([send(sasaki, input), send(tanabe, input)]);

	const refused = answers.filter((answer) => answer.status === 'rejected');
	expect(refused).toHaveLength(1);
	expect(refused[0]?.reason).toBeInstanceOf(NotSendable);
	const winner = answers[0]?.status === 'fulfilled' ? '佐々木' : '田辺';
	expect(refused[0]?.reason.message).toContain(`${winner}さんが送っています`);
	expect(await rowsOf(misaki.id)).toHaveLength(1);
	expect(await world.announcedTo(`account:${misaki.id}`)).toHaveLength(1);
});

test('CLK-8 応募期限日 is neither past nor after 紹介期限日', async () => {
	const { sasaki, posting, input } = await atTheDesk(world);

	await expect(send(sasaki, { ...input, applyBy: '2026-11-23' })).rejects.toThrow(WrongApplyBy);
	await expect(send(sasaki, { ...input, applyBy: '2027-02-01' })).rejects.toThrow(WrongApplyBy);
	await send(sasaki, { ...input, applyBy: posting.openUntil });
});

test('CLK-9 after 応募期限日 the offer is gone and the posting may be sent again', async () => {
	const { misaki, number, sasaki, input } = await atTheDesk(world);
	await send(sasaki, input);

	world.at('2026-12-01T23:59:59+09:00');
	expect(await listRecommendations(world.as(misaki))).toHaveLength(1);
	world.at('2026-12-02T00:00:00+09:00');
	expect(await listRecommendations(world.as(misaki))).toEqual([]);
	await openSeeker(sasaki, { number, reason: 'counter' });
	const anew = { ...input, applyBy: '2026-12-09' };
	await expect(send(sasaki, anew)).rejects.toThrow(SentBefore);
	await send(sasaki, { ...anew, again: true });
	world.at(NOON);

	expect((await rowsOf(misaki.id)).map(({ state }) => state).sort()).toEqual(['expired', 'sent']);
});

test('what became of a posting is told before it is sent once more, 不採用 too', async () => {
	const { misaki, sasaki, posting, input } = await atTheDesk(world);
	const { number, establishmentId } = posting;
	expect((await readMatch(sasaki, number, latestApplications)).earlier).toEqual([]);
	await send(sasaki, input);
	const { applicationId } = await submitApplication(world.as(misaki), {
		...{ number, kind: 'referral', clientId: crypto.randomUUID() },
		...{ motivation: '長く働きたいです。', remarks: '', consent: '2026-11' }
	});
	const watanabe = await world.employer('渡辺', establishmentId);
	await registerResult(world.as(watanabe), applicationId, {
		...{ outcome: 'not_hired', hiredOn: null, employmentForm: null, differs: null },
		...{ differences: [], differenceNote: '', reasonCodes: [21] }
	});

	expect((await readMatch(sasaki, number, latestApplications)).earlier).toEqual([
		expect.stringMatching(/に送付・応募$/),
		expect.stringMatching(/に応募・不採用$/)
	]);
	await expect(send(sasaki, input)).rejects.toThrow(/に応募・不採用/);
	await send(sasaki, { ...input, again: true });
});
