import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { NothingToPublish, PreviewChanged } from '#lib/profiles/server/errors.ts';
import { publishProfile, sealOf, unpublishProfile } from '#lib/profiles/server/publish-profile.ts';
import {
	findPublished,
	profileOf,
	publishedProfile
} from '#lib/profiles/server/published-profile.ts';
import { saveSection } from '#lib/registration/server/save-section.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import { switchValidity } from '#lib/seekers/server/switch-validity.ts';
import type { SeekerActor } from '#lib/server/context.ts';
import { aWorld } from '../../support/world.ts';

const world = await aWorld();

async function previewOf({ id }: SeekerActor) {
	const [seeker] = await world.db.select().from(seekers).where(eq(seekers.accountId, id));
	if (!seeker) throw new Error('Nobody is there.');
	return profileOf(world.db, seeker, world.now());
}

const publishSeen = async (person: SeekerActor) =>
	publishProfile(world.as(person), { seen: sealOf(await previewOf(person)) });

async function someone() {
	const misaki = await world.seeker();
	await saveSection(world.as(misaki), {
		...{ key: 'work', version: 0 },
		typed: { occupations: [{ name: '介護職員', group: '5', years: '3' }], kinds: ['full'] }
	});
	const jobs = [
		{
			...{
				company: '株式会社ゆうなぎ会',
				occupation: '介護職員',
				form: 'regular',
				duties: '食事の介助'
			},
			...{ wage: '月20万円', reason: '引っ越し', fromYear: '2019', fromMonth: '4' },
			...{ untilYear: '2022', untilMonth: '5' }
		}
	];
	await saveSection(world.as(misaki), {
		key: 'career',
		version: 0,
		typed: { jobs, careerNote: '' }
	});
	return misaki;
}

test('a profile tells nothing that names its person', async () => {
	const misaki = await someone();
	await publishSeen(misaki);

	const profile = await publishedProfile(world.db, misaki.id, world.now());

	expect(profile).toMatchObject({
		age: '20代後半',
		jobs: [{ occupation: '介護職員', duties: '食事の介助', length: '3年2か月', form: '正社員' }]
	});
	const told = JSON.stringify(profile);
	for (const secret of [
		'髙橋',
		'タカハシ',
		'小石川',
		'090-',
		'1999',
		'ゆうなぎ会',
		'引っ越し',
		misaki.id
	])
		expect(told).not.toContain(secret);
});

test('nothing is published that was not seen in the preview', async () => {
	const misaki = await someone();
	const seen = sealOf(await previewOf(misaki));

	await saveSection(world.as(misaki), { key: 'pr', version: 0, typed: { pr: '体力があります。' } });

	await expect(publishProfile(world.as(misaki), { seen })).rejects.toThrow(PreviewChanged);
	expect(await publishedProfile(world.db, misaki.id, world.now())).toBeUndefined();
});

test('who hopes for nothing yet has nothing to publish', async () => {
	const misaki = await world.seeker();

	await expect(publishSeen(misaki)).rejects.toThrow(NothingToPublish);
});

test('switched off, or 無効, nobody finds the profile any more', async () => {
	const [one, other] = [await someone(), await someone()];
	for (const person of [one, other]) await publishSeen(person);
	const { profileId } = await previewOf(other);
	expect(await findPublished(world.db, profileId, world.now())).toMatchObject({
		seekerId: other.id
	});

	await unpublishProfile(world.as(one));
	await switchValidity(world.as(other), { valid: false });

	expect(await publishedProfile(world.db, one.id, world.now())).toBeUndefined();
	expect(await publishedProfile(world.db, other.id, world.now())).toBeUndefined();
	expect(await findPublished(world.db, profileId, world.now())).toBeUndefined();
});
