import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import {
	recordConsents,
	readConsents,
	noteConsent,
	listConsents
} from '#lib/seekers/server/consents.ts';
import { ConsentMissing } from '#lib/seekers/server/errors.ts';
import { EditedElsewhere } from '#lib/registration/server/errors.ts';
import { saveSection } from '#lib/registration/server/save-section.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import { seekerDisabilities } from '#lib/registration/server/schema.ts';
import { readSection } from '#lib/registration/server/sections.ts';
import type { SeekerActor } from '#lib/server/context.ts';
import { aWorld, NOON } from '../../support/world.ts';

const world = await aWorld();

const recordOf = async ({ id }: SeekerActor) => {
	const [seeker] = await world.db.select().from(seekers).where(eq(seekers.accountId, id));
	if (!seeker) throw new Error('Nobody is there.');
	return seeker;
};

const wanting = (name: string) => ({
	...{ occupations: [{ name, group: '5', years: '３' }], kinds: ['full'], forms: [] },
	...{ workFrom: '９時', workUntil: '17:30', days: '', weekendsOff: 'yes' },
	...{ night: '', start: '', workNote: '' }
});

test('what a step says is followed by the wishes that matching reads', async () => {
	const misaki = await world.seeker();

	await saveSection(world.as(misaki), { key: 'work', typed: wanting('介護職員'), version: 0 });

	expect((await recordOf(misaki)).wishes).toMatchObject({
		occupations: ['介護職員'],
		occupationGroups: [5],
		kinds: ['full'],
		workFrom: 540,
		workUntil: 1050,
		weekendsOff: true
	});
});

test('what cannot be right yet is kept, and changes nothing that letters and matching read', async () => {
	const misaki = await world.seeker();
	const typed = { ...wanting('介護職員'), workFrom: '朝から' };

	const { errors } = await saveSection(world.as(misaki), { key: 'work', typed, version: 0 });

	expect(Object.keys(errors)).toEqual(['workFrom']);
	const seeker = await recordOf(misaki);
	expect(seeker.wishes.occupations).toEqual([]);
	expect((await readSection(world.db, seeker, 'work')).typed).toEqual(typed);
});

test('of two open tabs the later one is told, and nothing is overwritten', async () => {
	const misaki = await world.seeker();
	const one = await saveSection(world.as(misaki), {
		...{ key: 'work', typed: wanting('介護職員'), version: 0 }
	});

	const late = saveSection(world.as(misaki), { key: 'work', typed: wanting('調理員'), version: 0 });

	await expect(late).rejects.toThrow(EditedElsewhere);
	expect((await recordOf(misaki)).wishes.occupations).toEqual(['介護職員']);
	const chosen = { key: 'work', typed: wanting('調理員'), version: one.version } as const;
	expect(await saveSection(world.as(misaki), chosen)).toMatchObject({ version: 2 });
});

test('two tabs that save at the same moment: one is stored, the other told', async () => {
	const misaki = await world.seeker();
	const save = (name: string) =>
		saveSection(world.as(misaki), { key: 'work', typed: wanting(name), version: 0 });

	const both = await Promise.allSettled([save('介護職員'), save('調理員')]);

	expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

test('the same again, after an answer that was lost, is no conflict', async () => {
	const misaki = await world.seeker();
	const input = { key: 'work', typed: wanting('介護職員'), version: 0 } as const;

	const first = await saveSection(world.as(misaki), input);

	expect(await saveSection(world.as(misaki), input)).toEqual(first);
});

test('names are stored as typed; who the office has confirmed keeps name and birth date', async () => {
	const online = await world.seeker('髙橋 美咲', { registrationClass: 'online' });
	const office = await world.seeker('髙橋 美咲');
	const typed = {
		...{ name: '𠮷田 葛󠄀子', nameKana: 'よしだ かつこ', year: '1999', month: '4', day: '1' },
		...{ postcode: '１１２－０００２', address: '東京都文京区小石川9-9-9', building: '', sex: '' },
		...{ line: '', station: '', phone: '' }
	};

	for (const person of [online, office])
		await saveSection(world.as(person), { key: 'basics', typed, version: 0 });

	expect(await recordOf(online)).toMatchObject({
		...{ name: '𠮷田 葛󠄀子', nameKana: 'ヨシダ カツコ', postcode: '112-0002' }
	});
	expect(await recordOf(office)).toMatchObject({
		...{ name: '髙橋 美咲', nameKana: 'タカハシ ミサキ', address: '東京都文京区小石川9-9-9' }
	});
});

test('PRV-3 nothing about a disability is kept without consent, and it lies apart', async () => {
	const misaki = await world.seeker();
	const typed = { handbooks: ['physical'], grade: '4級', support: '段差を避けたい', distance: '' };
	const save = () => saveSection(world.as(misaki), { key: 'disability', typed, version: 0 });

	await expect(save()).rejects.toThrow(ConsentMissing);
	await world.db.transaction((tx) =>
		noteConsent(tx, misaki.id, { purpose: 'disability', given: true, at: NOON })
	);
	await save();

	const [row] = await world.db
		.select()
		.from(seekerDisabilities)
		.where(eq(seekerDisabilities.seekerId, misaki.id));
	expect(row?.content).toEqual(typed);
	expect(await world.announcedTo(`account:${misaki.id}`)).toEqual([]);
});

test('PRV-3 each purpose has its own consent, with time and wording, and can be taken back', async () => {
	const misaki = await world.seeker();

	await recordConsents(world.as(misaki), { sharing: true, phoneToEmployers: true });
	world.at('2026-11-25T09:00:00+09:00');
	await recordConsents(world.as(misaki), { sharing: false, phoneToEmployers: true });
	world.at(NOON);

	expect(await readConsents(world.db, misaki.id)).toMatchObject({
		sharing: { given: false, version: '2026-11-01' },
		phoneToEmployers: { given: true, at: NOON }
	});
	expect(await listConsents(world.db, misaki.id)).toHaveLength(3);
	expect((await recordOf(misaki)).phoneToEmployers).toBe(true);
});
