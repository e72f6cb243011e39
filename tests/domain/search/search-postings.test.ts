import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { establishments } from '#lib/employers/server/schema.ts';
import type { PostingContent } from '#lib/postings/fields.ts';
import { readEstablishment } from '#lib/search/server/read-establishment.ts';
import { searchPostings } from '#lib/search/server/search-postings.ts';
import { noConditions, plainly, readConditions } from '#lib/conditions/conditions.ts';
import { noWishes } from '../../support/people.ts';
import { aPosting, aRecommendation } from '../../support/postings.ts';
import { aWorld } from '../../support/world.ts';

const world = await aWorld();
const misaki = await world.seeker();
const asked = (query: string) => readConditions(new URLSearchParams(query)).conditions;
const numbers = async (query: string, seeker = misaki) =>
	(await searchPostings(world.as(seeker), asked(query))).found.map(({ number }) => number);

const numberOf = async (establishmentId: string) => {
	const [row] = await world.db
		.select({ number: establishments.number })
		.from(establishments)
		.where(eq(establishments.id, establishmentId));
	return row?.number ?? '';
};

const titled = (title: string) => (content: PostingContent) => ({
	...content,
	work: { ...content.work, title }
});
const visibleAs = (visibility: '2' | '3' | '4', title: string) => (content: PostingContent) => ({
	...titled(title)(content),
	header: { ...content.header, visibility }
});

test('SRC-13: width, case and kana make no difference, and every word must be there', async () => {
	const establishmentId = await world.establishment();
	const web = await aPosting(world, { establishmentId }, titled('ＷＥＢデザイナー'));

	expect(await numbers('q=webでざいなー　千代田区')).toEqual([web.number]);
	expect(await numbers('q=webでざいなー 札幌')).toEqual([]);
});

test('signs that mean something to a database are only signs', async () => {
	expect(await numbers('q=%25')).toEqual([]);
	expect(await numbers("q='); drop table postings; --")).toEqual([]);
});

test('closed, expired and secret postings are not found', async () => {
	const establishmentId = await world.establishment();
	await aPosting(world, { establishmentId, state: 'filled' }, titled('庭師'));
	await aPosting(world, { establishmentId, openUntil: '2026-11-23' }, titled('庭師'));
	await aPosting(world, { establishmentId }, visibleAs('4', '庭師'));
	const open = await aPosting(world, { establishmentId, openUntil: '2026-11-24' }, titled('庭師'));

	expect(await numbers('q=庭師')).toEqual([open.number]);
});

test('JOB-20: a hidden employer is neither shown nor found by name, but for whom it was recommended to', async () => {
	const establishmentId = await world.establishment('秘密株式会社');
	const posting = await aPosting(world, { establishmentId }, (content) => ({
		...visibleAs('3', '船大工')(content),
		establishment: { ...content.establishment, name: '秘密株式会社' }
	}));
	const invited = await world.seeker('小野寺 翔');
	await aRecommendation(world, { seeker: invited, posting, officer: await world.officer() });

	const stranger = await searchPostings(world.as(misaki), asked('q=船大工'));
	expect(stranger.found).toHaveLength(1);
	expect(JSON.stringify(stranger)).not.toContain('秘密株式会社');
	expect(await numbers('q=秘密株式会社')).toEqual([]);
	const known = await searchPostings(world.as(invited), asked('q=船大工'));
	expect(known.found[0]?.employer).toBe('秘密株式会社');
});

test('JOB-20: 公開範囲 2 names its employer only while the registration is valid', async () => {
	const establishmentId = await world.establishment();
	await aPosting(world, { establishmentId }, visibleAs('2', '時計職人'));
	const expired = await world.seeker('佐藤 光', { validUntil: '2026-11-23' });

	const [valid] = (await searchPostings(world.as(misaki), asked('q=時計職人'))).found;
	const [invalid] = (await searchPostings(world.as(expired), asked('q=時計職人'))).found;

	expect(valid?.employer).toBe('株式会社ハローワークケア');
	expect(invalid?.employer).toBe('事業所名は公開していません');
});

test('the page of an establishment lists nothing that hides its employer', async () => {
	const establishmentId = await world.establishment('つばめの里');
	const open = await aPosting(world, { establishmentId }, titled('看護助手'));
	await aPosting(world, { establishmentId }, visibleAs('3', '看護師'));
	const number = await numberOf(establishmentId);

	const page = await readEstablishment(world.as(misaki), number);

	expect(page.postings.map((posting) => posting.number)).toEqual([open.number]);
});

test('an establishment all of whose postings hide it is not found', async () => {
	const establishmentId = await world.establishment('隠れ家');
	await aPosting(world, { establishmentId }, visibleAs('3', '番人'));
	const number = await numberOf(establishmentId);

	await expect(readEstablishment(world.as(misaki), number)).rejects.toMatchObject({ status: 404 });
});

test('SRC-9: 希望に合う順 puts first what each person hopes for, and is 新着順 for somebody who stated no wishes', async () => {
	const establishmentId = await world.establishment();
	const inKind = (kind: 'full' | 'part', prefecture: '13' | '27', receivedOn: string) =>
		aPosting(world, { establishmentId, receivedOn }, (content) => ({
			...titled('庭石職人')(content),
			header: { ...content.header, kind, receivedOn },
			workplace: { ...content.workplace, prefecture },
			requirements: {
				...content.requirements,
				licences: prefecture === '13' ? [{ name: '造園技能士', demand: 'required' as const }] : []
			}
		}));
	const older = await inKind('part', '27', '2026-11-02');
	const newer = await inKind('full', '13', '2026-11-10');
	const [tokyo, osaka, open] = await Promise.all([
		world.seeker('東 京子', { wishes: { ...noWishes, prefectures: ['13'], kinds: ['full'] } }),
		world.seeker('大阪 光', { wishes: { ...noWishes, prefectures: ['27'], kinds: ['part'] } }),
		world.seeker('望月 望', { wishes: noWishes })
	]);
	const sorted = async (seeker: typeof tokyo) => {
		const fit = { ...plainly, sort: 'fit' as const };
		const { found } = await searchPostings(world.as(seeker), asked('q=庭石職人'), fit);
		return found.map(({ number }) => number);
	};

	expect(await sorted(tokyo)).toEqual([newer.number, older.number]);
	expect(await sorted(osaka)).toEqual([older.number, newer.number]);
	expect(await sorted(open)).toEqual([newer.number, older.number]);
});

test('what an address holds that is no condition is left out', () => {
	expect(asked('kind=banana&area=99&wage=-3&page=0')).toEqual(noConditions);
	expect(asked(`q=${'あ'.repeat(60)}`).words).toHaveLength(50);
});
