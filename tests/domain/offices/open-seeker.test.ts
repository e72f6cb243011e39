import { listUnconfirmed } from '#lib/registration/server/confirm-registration.ts';
import { expect, test } from 'vitest';
import { startSession, endSession } from '#lib/accounts/server/sessions.ts';
import { NoSeekerOpen, SeekerNotFound } from '#lib/offices/server/errors.ts';
import { closeRecord, listAccesses } from '#lib/offices/server/open-record.ts';
import { findSeekers, listExpiringSeekers } from '#lib/seekers/server/find-seekers.ts';
import { findOpenSeeker, openSeeker, readOpenSeeker } from '#lib/seekers/server/open-seeker.ts';
import { aWorld, NOON } from '../../support/world.ts';

const world = await aWorld();

async function given(name = '髙橋 美咲', kana = 'タカハシ ミサキ') {
	const number = `13010-${String(crypto.getRandomValues(new Uint32Array(1))[0]! % 1e8).padStart(8, '0')}`;
	const seeker = await world.seeker(name, { number, nameKana: kana });
	const sasaki = world.as(await world.officer('佐々木'));
	return { seeker, number, sasaki };
}

test('PRV-6 opening a record is written down with who, when and why', async () => {
	const { seeker, number, sasaki } = await given();

	await openSeeker(sasaki, { number, name: '髙橋 美咲', reason: 'counter' });

	expect(await listAccesses(world.db, seeker.id)).toMatchObject([
		{ officer: '佐々木 恵', reason: '窓口での相談', at: NOON }
	]);
	expect(await findOpenSeeker(sasaki)).toMatchObject({ seekerId: seeker.id, age: 27, valid: true });
});

test('PRV-6 name and 求職番号 must belong together, whatever the width, kana or variant', async () => {
	const { seeker, number, sasaki } = await given();
	const wide = number.replace(/[\d-]/g, (c) => String.fromCodePoint(c.codePointAt(0)! + 0xfee0));

	for (const name of ['高橋美咲', '髙橋　美咲', 'ﾀｶﾊｼ ﾐｻｷ', 'たかはしみさき'])
		await openSeeker(sasaki, { number: wide, name, reason: 'counter' });
	await expect(
		openSeeker(sasaki, { number, name: '高橋 美紀', reason: 'counter' })
	).rejects.toThrow(SeekerNotFound);
	await expect(openSeeker(sasaki, { number: '13010-1', reason: 'counter' })).rejects.toThrow(
		SeekerNotFound
	);

	expect(await listAccesses(world.db, seeker.id)).toHaveLength(4);
});

test('PRV-6 opening another seeker puts the first away', async () => {
	const { number, sasaki } = await given();
	const other = await given('小野寺 翔', 'オノデラ ショウ');
	await openSeeker(sasaki, { number, reason: 'counter' });

	await openSeeker(sasaki, { number: other.number, reason: 'other', reasonNote: '証明書' });

	expect(await findOpenSeeker(sasaki)).toMatchObject({ name: '小野寺 翔' });
	expect(await listAccesses(world.db, other.seeker.id)).toMatchObject([
		{ reason: 'その他：証明書' }
	]);
	expect(await readOpenSeeker(sasaki)).toMatchObject({ accountId: other.seeker.id });
});

test('PRV-6 a record put away, left open over night, or open elsewhere is not open', async () => {
	const { number, sasaki } = await given();
	const colleague = world.as(await world.officer('田辺'));
	await openSeeker(sasaki, { number, reason: 'counter' });

	expect(await findOpenSeeker(colleague)).toBeUndefined();
	world.at('2026-11-24T23:59:59+09:00');
	expect(await findOpenSeeker(sasaki)).toBeDefined();
	world.at('2026-11-25T00:00:00+09:00');
	expect(await findOpenSeeker(sasaki)).toBeUndefined();
	world.at(NOON);
	await closeRecord(sasaki);
	await expect(readOpenSeeker(sasaki)).rejects.toThrow(NoSeekerOpen);
});

test('PRV-6 signing out puts the record away', async () => {
	const { number } = await given();
	const officer = await world.officer();
	const session = await startSession(world.db, officer.id);
	const sasaki = world.as({ ...officer, sessionId: session.id });
	await openSeeker(sasaki, { number, reason: 'phone' });

	await endSession(world.db, session.id);

	expect(await findOpenSeeker(sasaki)).toBeUndefined();
});

test('PRV-6 an officer of another office may open a record; that is logged too', async () => {
	const { seeker, number } = await given();
	const elsewhere = world.as({ ...(await world.officer('森')), officeId: crypto.randomUUID() });

	await openSeeker(elsewhere, { number, reason: 'phone' });

	expect(await listAccesses(world.db, seeker.id)).toMatchObject([{ reason: '電話での相談' }]);
});

test('SRC-13 seekers are found by name, kana and number, and a stranger’s pattern is only text', async () => {
	const { seeker, number, sasaki } = await given('﨑山 𠮷乃', 'サキヤマ ヨシノ');
	const ids = async (words: string) =>
		(await findSeekers(sasaki, words)).found.map(({ seekerId }) => seekerId);

	for (const words of [
		'崎山',
		'﨑山　𠮷乃',
		'吉乃',
		'﨑',
		'さ',
		'ヤマ',
		'山𠮷乃',
		'さきやま',
		'ｻｷﾔﾏ',
		number,
		number.replace('-', 'ー')
	])
		expect(await ids(words), words).toContain(seeker.id);
	for (const words of ['乃', '崎山乃', 'ヤマヨシノサ', 'マヨ%', '%'])
		expect(await ids(words), words).not.toContain(seeker.id);
	expect(await ids('  ')).toEqual([]);
});

test('CLK-15 the office sees whose validity is about to end', async () => {
	const { sasaki } = await given();
	await world.seeker('期限 近子', { validUntil: '2026-11-30' });
	await world.seeker('期限 遠子', { validUntil: '2026-12-31' });

	const { count, first } = await listExpiringSeekers(sasaki);

	expect(count).toBe(1);
	expect(first[0]?.name).toBe('期限 近子');
});

test('who does not stand among the first of a list stands on its next page', async () => {
	const { sasaki } = await given();
	for (const name of ['待つ 一子', '待つ 二子', '待つ 三子'])
		await world.seeker(name, { registrationClass: 'online', validUntil: '2026-12-31' });

	const { count, first } = await listUnconfirmed(sasaki, 2);
	const next = await listUnconfirmed(sasaki, 2, 2);

	expect(first).toHaveLength(2);
	expect(next.first).toHaveLength(Math.min(2, count - 2));
	const numbers = [...first, ...next.first].map(({ number }) => number);
	expect(new Set(numbers).size).toBe(numbers.length);
});
