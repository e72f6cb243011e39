import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { PostingContent } from '#lib/postings/fields.ts';
import { postings } from '#lib/postings/server/schema.ts';
import { alertOpened } from '#lib/saved-searches/server/alert-opened.ts';
import { mailSearches } from '#lib/notices/server/mail-searches.ts';
import { chooseNotices } from '#lib/notices/server/settings.ts';
import { topics } from '#lib/notices/topics.ts';
import { remindOfFavourites } from '#lib/favourites/server/remind-of-favourites.ts';
import { saveFavourite } from '#lib/favourites/server/save-favourite.ts';
import { saveSearch } from '#lib/saved-searches/server/save-search.ts';
import { listNotices } from '#lib/notices/server/queries.ts';
import { lookAtSearch } from '#lib/saved-searches/server/look-at-search.ts';
import { listSavedSearches } from '#lib/saved-searches/server/saved-searches.ts';
import { accounts } from '#lib/accounts/server/schema.ts';
import type { SeekerActor } from '#lib/server/context.ts';
import { lettersTo } from '../../support/mailbox.ts';
import { aPosting } from '../../support/postings.ts';
import { aWorld } from '../../support/world.ts';

const world = await aWorld();
let words = 0;
const aWord = () => `合言葉${String.fromCodePoint(0x4e00 + (words += 1))}`;
const saying = (word: string) => (content: PostingContent) => ({
	...content,
	work: { ...content.work, title: `${word}の仕事` }
});

async function lookingFor(word: string, daily: boolean, given: object = {}) {
	const misaki = await world.seeker('髙橋 美咲', given);
	await saveSearch(world.as(misaki), { name: word, address: `q=${word}`, replace: '', daily });
	return misaki;
}

async function opens(word: string, given: Partial<typeof postings.$inferInsert> = {}) {
	const establishmentId = await world.establishment();
	const posting = await aPosting(world, { establishmentId, ...given }, saying(word));
	while (await alertOpened(world.system));
	await world.react();
	return posting;
}

async function mailsOf({ id }: SeekerActor) {
	const [account] = await world.db.select().from(accounts).where(eq(accounts.id, id));
	return lettersTo(world, account?.email ?? '');
}

/** When somebody's daily mail is looked at again. */
async function laterFor({ id }: SeekerActor) {
	const rows = await world.db.execute<{ start: string }>(
		sql`select start_after::text as start from pgboss.job where name = 'searches.mail' and data ->> 'seekerId' = ${id}`
	);
	return rows.map(({ start }) => new Date(start));
}

const inTheMorning = () => mailSearches.run(world.system, {});

test('whoever wants it gets one mail a day about what is new, and none when nothing is', async () => {
	const [word, other] = [aWord(), aWord()];
	const [misaki, quiet] = [await lookingFor(word, true), await lookingFor(word, false)];
	const nothing = await lookingFor(other, true);
	const posting = await opens(word);

	world.at('2026-11-25T07:00:00+09:00');
	await inTheMorning();
	await inTheMorning();

	const mails = await mailsOf(misaki);
	expect(mails).toHaveLength(1);
	expect(mails[0]!.text).toContain(`「${word}」 1件`);
	expect(mails[0]!.text).toContain(posting.number);
	expect(mails[0]!.text).not.toContain('ハローワークケア');
	expect([...(await mailsOf(quiet)), ...(await mailsOf(nothing))]).toEqual([]);

	world.at('2026-11-26T07:00:00+09:00');
	await inTheMorning();
	expect(await mailsOf(misaki)).toHaveLength(1);
});

test('the daily mail waits for the end of quiet hours, and comes once', async () => {
	const word = aWord();
	const [misaki, other] = [await lookingFor(word, true), await lookingFor(word, true)];
	await chooseNotices(world.as(misaki), {
		...{ screen: [...topics], mail: [...topics] },
		...{ quietFrom: '22:00', quietUntil: '08:30' }
	});
	world.at('2026-11-26T12:00:00+09:00');
	await opens(word);

	world.at('2026-11-27T07:00:00+09:00');
	await inTheMorning();
	expect(await mailsOf(misaki)).toEqual([]);
	expect(await mailsOf(other)).toHaveLength(1);
	expect(await laterFor(misaki)).toEqual([new Date('2026-11-27T08:30:00+09:00')]);

	world.at('2026-11-27T08:30:00+09:00');
	for (let times = 0; times < 2; times += 1)
		await mailSearches.run(world.system, { seekerId: misaki.id });
	expect(await mailsOf(misaki)).toHaveLength(1);
	expect(await mailsOf(other)).toHaveLength(1);
});

test('whoever wants no mail of that topic gets none, nor later what came meanwhile', async () => {
	const word = aWord();
	const misaki = await lookingFor(word, true);
	const wants = (mail: readonly (typeof topics)[number][]) =>
		chooseNotices(world.as(misaki), {
			...{ screen: [...topics], mail: [...mail] },
			...{ quietFrom: '', quietUntil: '' }
		});
	await wants(topics.filter((topic) => topic !== 'search'));
	await opens(word);
	world.at('2026-11-28T07:00:00+09:00');
	await inTheMorning();
	expect(await mailsOf(misaki)).toEqual([]);

	await wants(topics);
	world.at('2026-11-29T07:00:00+09:00');
	await inTheMorning();
	expect(await mailsOf(misaki)).toEqual([]);
});

test('what has ended since, and people who are 無効, get no mail', async () => {
	const word = aWord();
	const misaki = await lookingFor(word, true);
	const ended = await opens(word);
	await world.db.update(postings).set({ state: 'filled' }).where(eq(postings.id, ended.id));
	const [late, gone] = [aWord(), await lookingFor(aWord(), true)];
	const expiring = await lookingFor(late, true, { validUntil: '2026-11-29' });
	await opens(late);

	world.at('2026-11-30T07:00:00+09:00');
	await inTheMorning();

	for (const seeker of [misaki, expiring, gone]) expect(await mailsOf(seeker)).toEqual([]);
});

test('in お知らせ a saved search has one line until it is read, with how many there are', async () => {
	const word = aWord();
	const misaki = await lookingFor(word, false);
	await opens(word);
	await opens(word);
	const last = await opens(word);

	const { notices } = await listNotices(world.as(misaki));
	expect(notices).toMatchObject([
		{
			title: `保存した検索条件「${word}」に合う求人が3件出ました。${last.title}ほか。`,
			topic: 'search',
			read: false
		}
	]);
	expect(await mailsOf(misaki)).toEqual([]);

	const [saved] = await listSavedSearches(world.as(misaki));
	await lookAtSearch(world.as(misaki), saved!.id);
	await world.react();
	expect((await listNotices(world.as(misaki))).notices).toMatchObject([{ read: true }]);
});

test('favourites that end within days are told three days and one day before, and no others', async () => {
	world.at('2026-11-27T08:00:00+09:00');
	const misaki = await world.seeker();
	const establishmentId = await world.establishment();
	for (const openUntil of ['2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30', '2026-12-01'])
		await saveFavourite(world.as(misaki), await aPosting(world, { establishmentId, openUntil }));

	await remindOfFavourites.run(world.system, {});
	await remindOfFavourites.run(world.system, {});
	await world.react();

	const { notices } = await listNotices(world.as(misaki));
	expect(notices.map(({ title }) => title).toSorted()).toEqual([
		'お気に入りの「介護福祉士」の紹介期限日は、11月28日です。',
		'お気に入りの「介護福祉士」の紹介期限日は、11月30日です。'
	]);
});
