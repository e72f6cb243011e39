import { expect, test } from 'vitest';
import { cancelApplication } from '#lib/applications/server/cancel-application.ts';
import { NothingToRecord, PaperNotFound } from '#lib/letters/server/errors.ts';
import {
	issueActivityRecord,
	listActivityRecords,
	readActivityRecord
} from '#lib/letters/server/issue-activity-record.ts';
import { verifyCode } from '#lib/letters/server/verify.ts';
import { aWorld } from '../../support/world.ts';
import { anApplication, apply, aSubmission } from '../applications/given.ts';
import { aPosting } from '../../support/postings.ts';

const world = await aWorld();
const november = { from: '2026-11-01', until: '2026-11-24' };

test('what was applied for is recorded in order of time, with letter numbers and states', async () => {
	world.at('2026-11-02T10:00:00+09:00');
	const { misaki, watanabe, applicationId } = await anApplication(world);
	await cancelApplication(world.as(misaki), applicationId, { reason: 'place', remarks: '' });
	world.at('2026-11-20T09:00:00+09:00');
	const other = await aPosting(world, {
		establishmentId: watanabe.establishmentId,
		acceptsDirect: true
	});
	await apply(world, misaki, aSubmission(other.number, { kind: 'direct' }));

	const { id } = await issueActivityRecord(world.as(misaki), november);

	const facts = await readActivityRecord(world.as(misaki), id);
	expect(facts.rows).toMatchObject([
		{ kind: 'referral', cancelled: true, state: ['応募取消（件数外）', '11月2日（月）'] },
		{ kind: 'direct', letterNumber: null, cancelled: false, state: ['選考中'] }
	]);
	expect(facts.rows[0]?.letterNumber).toMatch(/^13010-2026-\d{6}$/);
	expect(facts.number).toMatch(/^13010-2026-K\d{6}$/);
	expect(JSON.stringify(facts)).not.toContain('少人数で');
	expect(await listActivityRecords(world.as(misaki))).toMatchObject([{ id, ...november }]);
	expect(await verifyCode(world.system, facts.code)).toEqual({
		kind: 'activity_record',
		number: facts.number,
		office: '東都公共職業安定所',
		issuedOn: '2026-11-20',
		state: 'valid'
	});
});

test('a period is whole days in Tokyo: its first and its last second belong to it', async () => {
	world.at('2026-11-10T00:00:00+09:00');
	const first = await anApplication(world);
	const record = (period: { from: string; until: string }) =>
		issueActivityRecord(world.as(first.misaki), period);

	await expect(record({ from: '2026-11-01', until: '2026-11-09' })).rejects.toThrow(
		NothingToRecord
	);
	await expect(record({ from: '2026-11-10', until: '2026-11-10' })).resolves.toBeDefined();
	world.at('2026-11-10T23:59:59+09:00');
	const last = await anApplication(world);
	const theirs = (from: string) =>
		issueActivityRecord(world.as(last.misaki), { from, until: from });
	await expect(theirs('2026-11-11')).rejects.toThrow(NothingToRecord);
	await expect(theirs('2026-11-10')).resolves.toBeDefined();
});

test('numbers follow one another, and a record is nobody else’s', async () => {
	world.at('2026-11-24T12:00:00+09:00');
	const { misaki } = await anApplication(world);
	const stranger = await world.seeker('小野寺 翔');
	const issued = await Promise.all(
		[1, 2, 3].map(() => issueActivityRecord(world.as(misaki), november))
	);
	const facts = await Promise.all(issued.map(({ id }) => readActivityRecord(world.as(misaki), id)));
	const serials = facts.map(({ number }) => Number(number.slice(-6))).toSorted((a, b) => a - b);

	expect(serials).toEqual([0, 1, 2].map((step) => serials[0]! + step));
	await expect(readActivityRecord(world.as(stranger), issued[0]!.id)).rejects.toThrow(
		PaperNotFound
	);
});
