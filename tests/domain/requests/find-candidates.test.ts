import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { establishments } from '#lib/employers/server/schema.ts';
import { candidateFilterOf } from '#lib/requests/candidate-filter.ts';
import { blockEstablishment } from '#lib/requests/server/block-establishment.ts';
import { CandidateNotFound } from '#lib/requests/server/errors.ts';
import { findCandidates } from '#lib/requests/server/find-candidates.ts';
import { findEstablishments } from '#lib/requests/server/find-establishments.ts';
import { listOfferable } from '#lib/requests/server/offerable-postings.ts';
import { readAliases } from '#lib/requests/server/aliases.ts';
import { readCandidate } from '#lib/requests/server/read-candidate.ts';
import { saveSection } from '#lib/registration/server/save-section.ts';
import { profileOf } from '#lib/profiles/server/published-profile.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import type { Wishes } from '#lib/seekers/wishes.ts';
import type { EmployerActor } from '#lib/server/context.ts';
import { aPosting } from '../../support/postings.ts';
import { aliasOf, aPublishedSeeker } from '../../support/requests.ts';
import { aWorld, NOON } from '../../support/world.ts';
import { anOffer, send } from './given.ts';

const world = await aWorld();
const { db } = world;

/** Tests of this file share a database: each looks for people of an occupation of its own. */
const anOccupation = () => `見本職${crypto.randomUUID().slice(0, 8)}`;

async function found(employer: EmployerActor, search: Record<string, string>) {
	const filter = candidateFilterOf(new URLSearchParams(search));
	const { candidates } = await findCandidates(world.as(employer), filter);
	const { meant } = await readAliases(world, employer);
	return candidates.map(({ profileId }) => meant(profileId)[0]);
}

const read = async (employer: EmployerActor, profileId: string) =>
	readCandidate(world.as(employer), await aliasOf(world, employer, profileId));

const someone = (wishes: Partial<Wishes>) => aPublishedSeeker(world, undefined, { wishes });

test('who is not published, 無効 or still provisional is found by nobody', async () => {
	const words = anOccupation();
	const wishes = { occupations: [words] };
	const employer = await world.employer();
	const shown = await aPublishedSeeker(world, 'あ', { wishes });
	await aPublishedSeeker(world, 'い', { wishes, publishedAt: null });
	await aPublishedSeeker(world, 'う', { wishes, validUntil: '2026-11-23' });
	await aPublishedSeeker(world, 'え', { wishes, invalidatedAt: world.now() });
	await aPublishedSeeker(world, 'お', { wishes, provisional: true });

	expect(await found(employer, { words })).toEqual([shown.profileId]);
});

test('PRV-3: what is found says nothing that names anybody', async () => {
	const words = anOccupation();
	const { person } = await someone({ occupations: [words] });

	const { candidates } = await findCandidates(
		world.as(await world.employer()),
		candidateFilterOf(new URLSearchParams({ words }))
	);

	expect(candidates).toMatchObject([{ age: '20代後半' }]);
	const told = JSON.stringify(candidates);
	for (const secret of ['髙橋', 'タカハシ', '小石川', '090-', '1999', person.id])
		expect(told).not.toContain(secret);
});

test('PRV-3: nobody is found by name, address or number', async () => {
	const employer = await world.employer();
	const name = `見本${crypto.randomUUID().slice(0, 8)}`;
	const given = { address: name, wishes: { towns: ['文京区'], licences: ['介護福祉士'] } };
	const { profileId } = await aPublishedSeeker(world, name, given);

	for (const key of ['words', 'town', 'licence'])
		expect(await found(employer, { [key]: name }), key).not.toContain(profileId);
});

test('the list is narrowed by occupation, place, hours, wage and licences', async () => {
	const words = anOccupation();
	const employer = await world.employer();
	const { profileId } = await someone({
		...{ occupations: [words], occupationGroups: [5], prefectures: ['13'], towns: ['文京区'] },
		...{ kinds: ['full'], monthlyWageFrom: 200_000, workFrom: 9 * 60, workUntil: 17 * 60 },
		licences: ['介護福祉士']
	});

	const fitting: Record<string, string>[] = [
		{ group: '5' },
		{ prefecture: '13', town: '文京' },
		{ kind: 'full' },
		{ monthly: '200,000円' },
		{ from: '9:00', until: '17:00' },
		{ licence: '福祉士' }
	];
	const differing: Record<string, string>[] = [
		{ group: '4' },
		{ prefecture: '14' },
		{ town: '港区' },
		{ kind: 'part' },
		{ monthly: '199999' },
		{ from: '8:59' },
		{ until: '17:01' },
		{ licence: '調理師' },
		{ words: `${words} %` }
	];

	for (const fits of fitting)
		expect(await found(employer, { words, ...fits }), JSON.stringify(fits)).toEqual([profileId]);
	for (const differs of differing)
		expect(await found(employer, { words, ...differs }), JSON.stringify(differs)).toEqual([]);
});

test('who named no place, hours or wage fits any', async () => {
	const words = anOccupation();
	const { profileId } = await someone({ occupations: [words], kinds: [] });

	const asked = { prefecture: '47', town: '石垣市', kind: 'part', hourly: '900', from: '5:00' };

	expect(await found(await world.employer(), { words, ...asked })).toEqual([profileId]);
});

test('an establishment that was turned away neither finds nor opens the profile; others do', async () => {
	const words = anOccupation();
	const [employer, other] = [await world.employer(), await world.employer()];
	const { person, profileId } = await someone({ occupations: [words] });
	const [row] = await db
		.select()
		.from(establishments)
		.where(eq(establishments.id, employer.establishmentId));

	await blockEstablishment(world.as(person), { establishment: row?.number ?? '' });

	expect(await found(employer, { words })).toEqual([]);
	await expect(read(employer, profileId)).rejects.toThrow(CandidateNotFound);
	expect(await found(other, { words })).toEqual([profileId]);
});

test('an employer reads exactly what the seeker previewed, as it is now', async () => {
	const employer = await world.employer();
	const { person, profileId } = await someone({});
	await saveSection(world.as(person), {
		...{ key: 'pr', version: 0, typed: { pr: '人の話を聞くのが好きです。' } }
	});

	const { profile } = await read(employer, profileId);

	const [row] = await db.select().from(seekers).where(eq(seekers.accountId, person.id));
	const { publishedWeek, profileId: alias, ...shown } = profile;
	expect({ ...shown, profileId }).toEqual(await profileOf(db, row!, world.now()));
	expect(alias).toBe(await aliasOf(world, employer, profileId));
	expect(shown.pr).toBe('人の話を聞くのが好きです。');
	expect(publishedWeek).toBe('2026-11-23');
});

test('an address that is no profile finds nobody', async () => {
	const employer = await world.employer();

	for (const id of ['x', crypto.randomUUID()])
		await expect(readCandidate(world.as(employer), id)).rejects.toThrow(CandidateNotFound);
});

test('APP-19: only own postings that accept 自主応募 are offered, with how many are left', async () => {
	const employer = await world.employer();
	const { establishmentId } = employer;
	const posting = await anOffer(world, employer);
	await aPosting(world, { establishmentId, acceptsDirect: false });
	await aPosting(world, { establishmentId, acceptsDirect: true, visibility: 3 });
	await aPosting(world, { establishmentId, acceptsDirect: true, state: 'filled' });
	const { profileId } = await someone({});
	await send(world, employer, { profileId, posting });

	expect(await listOfferable(world.as(employer))).toMatchObject([{ id: posting.id, left: 9 }]);
	const { earlier } = await read(employer, profileId);
	expect(earlier).toMatchObject([{ postingId: posting.id, state: 'waiting' }]);
});

test('an establishment is found by its name in any width, before it has ever asked', async () => {
	const name = `Ｔ${crypto.randomUUID().slice(0, 8)}見本社`;
	await world.employer('渡邉 誠', await world.establishment(name));
	await world.establishment(name, false);
	const misaki = await world.seeker();

	const hits = await findEstablishments(world.as(misaki), `t${name.slice(1, 6)}`);

	expect(hits).toMatchObject([{ name, blocked: false }]);
	expect(await findEstablishments(world.as(misaki), '  ')).toEqual([]);
	expect(await findEstablishments(world.as(misaki), '%%%')).toEqual([]);
});

test('SRC-13 an occupation is found by one character, by two and by any width', async () => {
	const employer = await world.employer();
	const { profileId } = await someone({ occupations: ['ＣＡＤｵﾍﾟﾚｰﾀｰ'], licences: ['鵺検定'] });

	for (const words of ['cad', 'オペ', 'ＤオペレーターＸ', 'ｵﾍﾟﾚｰﾀｰ cad'])
		expect(await found(employer, { words }), words).toEqual(
			words.endsWith('Ｘ') ? [] : [profileId]
		);
	expect(await found(employer, { licence: '鵺' })).toEqual([profileId]);
	expect(await found(employer, { licence: '鵺検' })).toEqual([profileId]);
	expect(await found(employer, { words: '鵺検' })).toEqual([]);
});

test('PRV-3: two establishments, or one after two weeks, cannot tell that a profile is the same', async () => {
	const words = anOccupation();
	const [employer, other] = [await world.employer(), await world.employer()];
	const { profileId } = await someone({ occupations: [words] });
	const named = async (who: EmployerActor) => {
		const filter = candidateFilterOf(new URLSearchParams({ words }));
		const [candidate] = (await findCandidates(world.as(who), filter)).candidates;
		return candidate?.profileId ?? '';
	};
	const [alias, others] = [await named(employer), await named(other)];

	expect(new Set([profileId, alias, others]).size).toBe(3);
	expect(await named(employer)).toBe(alias);
	await expect(readCandidate(world.as(other), alias)).rejects.toThrow(CandidateNotFound);

	world.at('2026-12-01T12:00:00+09:00');
	expect(await named(employer)).not.toBe(alias);
	await expect(readCandidate(world.as(employer), alias)).resolves.toBeDefined();
	world.at('2026-12-08T12:00:00+09:00');
	await named(employer);
	await expect(readCandidate(world.as(employer), alias)).rejects.toThrow(CandidateNotFound);
	world.at(NOON);
});

test('PRV-3: when a profile was published is told no nearer than its week', async () => {
	const words = anOccupation();
	const employer = await world.employer();
	await someone({ occupations: [words] });
	const filter = candidateFilterOf(new URLSearchParams({ words }));
	const [candidate] = (await findCandidates(world.as(employer), filter)).candidates;

	expect(candidate).toMatchObject({ publishedWeek: '2026-11-23' });
	expect(candidate).not.toHaveProperty('publishedAt');
});
