import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { declineRecommendation } from '#lib/recommendations/server/decline-recommendation.ts';
import { RecommendationEnded, RecommendationNotFound } from '#lib/recommendations/server/errors.ts';
import { listRecommendations } from '#lib/recommendations/server/list-recommendations.ts';
import {
	listSentByOffice,
	listSentToOpenSeeker
} from '#lib/recommendations/server/office-queries.ts';
import { recommendations } from '#lib/recommendations/server/schema.ts';
import { seeRecommendation } from '#lib/recommendations/server/see-recommendation.ts';
import { notices } from '#lib/notices/server/schema.ts';
import { withdrawOffers } from '#lib/recommendations/server/withdraw-offers.ts';
import { withdrawRecommendation } from '#lib/recommendations/server/withdraw-recommendation.ts';
import { aWorld, NOON } from '../../support/world.ts';
import { atTheDesk, send } from './given.ts';

const world = await aWorld();

async function sent() {
	const desk = await atTheDesk(world);
	const { id } = await send(desk.sasaki, desk.input);
	return { ...desk, id, seeker: world.as(desk.misaki) };
}

const newsOf = async (id: string) =>
	(await world.announcedTo(`account:${id}`)).map(({ type }) => type);

test('opening an offer is told once, and a stranger’s look changes nothing', async () => {
	const { misaki, seeker, sasaki, id } = await sent();
	const stranger = world.as(await world.seeker('他人 太郎'));

	await seeRecommendation(stranger, id);
	expect((await listSentToOpenSeeker(sasaki))[0]?.outcome).toBe('未読');
	await seeRecommendation(seeker, id);
	await seeRecommendation(seeker, id);

	expect(await newsOf(misaki.id)).toEqual(['recommendation.sent', 'recommendation.seen']);
	expect((await listSentToOpenSeeker(sasaki))[0]).toMatchObject({
		outcome: '閲覧済み',
		seenAt: NOON
	});
});

test('PRV-6 the office hears a 辞退 at once, its reason where the record is open, and the card is gone', async () => {
	const { misaki, seeker, sasaki, id } = await sent();

	await declineRecommendation(seeker, { id, reason: 'place' });

	expect(await listRecommendations(seeker)).toEqual([]);
	expect((await listSentByOffice(sasaki)).find((offer) => offer.id === id)).toMatchObject({
		outcome: '辞退',
		mayWithdraw: false
	});
	expect((await listSentToOpenSeeker(sasaki))[0]?.outcome).toBe('辞退「通勤が遠い・移動が多い」');
	expect(await world.announcedTo(`account:${misaki.id}`)).toContainEqual({
		type: 'recommendation.closed',
		data: expect.objectContaining({ recommendationId: id, why: 'declined' })
	});
});

test('what has ended cannot be declined or withdrawn, what is not theirs does not exist', async () => {
	const { seeker, sasaki, id } = await sent();
	const stranger = world.as(await world.seeker('他人 太郎'));
	const elsewhere = world.as({ ...(await world.officer('森')), officeId: crypto.randomUUID() });

	await expect(declineRecommendation(stranger, { id, reason: 'work' })).rejects.toThrow(
		RecommendationNotFound
	);
	await expect(withdrawRecommendation(elsewhere, id)).rejects.toThrow(RecommendationNotFound);
	await withdrawRecommendation(sasaki, id);
	await expect(declineRecommendation(seeker, { id, reason: 'work' })).rejects.toThrow(
		RecommendationEnded
	);
	await expect(withdrawRecommendation(sasaki, id)).rejects.toThrow(RecommendationEnded);
});

test('after 応募期限日 there is nothing left to decline', async () => {
	const { seeker, id } = await sent();
	world.at('2026-12-02T00:00:00+09:00');

	await expect(declineRecommendation(seeker, { id, reason: 'work' })).rejects.toThrow(
		RecommendationEnded
	);
	world.at(NOON);
});

test('CLK-13 when the posting ends every live offer of it ends, and each seeker is told', async () => {
	const { misaki, posting, id } = await sent();
	const other = await sent();

	await world.db.transaction((tx) => withdrawOffers(tx, posting.id, world.now()));

	const [row] = await world.db.select().from(recommendations).where(eq(recommendations.id, id));
	expect(row).toMatchObject({ state: 'withdrawn', closedAt: NOON });
	expect(await newsOf(misaki.id)).toEqual(['recommendation.sent', 'recommendation.closed']);
	expect(await newsOf(other.misaki.id)).toEqual(['recommendation.sent']);
	await world.react();
	expect(await toldTo(misaki.id)).toContainEqual(
		expect.stringMatching(/^紹介していた求人の募集が終わりました/)
	);
});

test('a seeker whose offer the office took back is told so, and not that the posting ended', async () => {
	const { misaki, sasaki, id } = await sent();

	await withdrawRecommendation(sasaki, id);
	await world.react();

	const told = (await toldTo(misaki.id)).join('');
	expect(told).toMatch(
		/ハローワークが、送った求人の紹介を取り下げました.*わけは、ハローワークに聞けます。/
	);
	expect(told).not.toContain('募集が終わりました');
});

async function toldTo(accountId: string) {
	const rows = await world.db.select().from(notices).where(eq(notices.accountId, accountId));
	return rows.map(({ title }) => title);
}
