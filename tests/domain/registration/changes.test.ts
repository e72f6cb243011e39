import { expect, test } from 'vitest';
import type { Typed } from '#lib/registration/typed.ts';
import { confirmRegistration } from '#lib/registration/server/confirm-registration.ts';
import { WrittenMeanwhile } from '#lib/registration/server/errors.ts';
import { openSeeker } from '#lib/seekers/server/open-seeker.ts';
import { readOpenRegistration } from '#lib/registration/server/read-open-registration.ts';
import { registerAtCounter } from '#lib/registration/server/register-at-counter.ts';
import { listChanged } from '#lib/registration/server/registration-checks.ts';
import { saveSection } from '#lib/registration/server/save-section.ts';
import { aWorld } from '../../support/world.ts';

const world = await aWorld();

const occupation = (name: string): Typed => ({ occupations: [{ name, group: '', years: '' }] });

async function atTheCounter() {
	const officer = await world.officer();
	const { seekerId, number } = await registerAtCounter(world.as(officer), {
		...{ email: `${crypto.randomUUID()}@test.example`, name: '﨑山 千尋', again: true },
		...{ nameKana: 'サキヤマ チヒロ', birthDate: '1999-04-01', schooling: 'none' as const },
		...{ postcode: '112-0002', address: '東京都文京区白山5-1-22', phone: '' }
	});
	return { officer, number, seeker: { role: 'seeker', id: seekerId } as const };
}

const changed = async (officer: Awaited<ReturnType<typeof world.officer>>) =>
	(await listChanged(world.as(officer), 1000)).first.map(({ seekerId }) => seekerId);

test('what somebody writes after the office has seen them is shown to the office, field by field', async () => {
	const { officer, seeker } = await atTheCounter();
	expect((await readOpenRegistration(world.as(officer))).check?.changes).toEqual([]);

	await saveSection(world.as(seeker), { key: 'work', typed: occupation('介護職員'), version: 0 });
	await saveSection(world.as(seeker), { key: 'work', typed: occupation('調理員'), version: 1 });

	const { check } = await readOpenRegistration(world.as(officer));
	expect(check?.changes).toEqual([
		{
			...{ slug: 'work', label: '希望職種・時間等' },
			fields: [{ label: '1つ目の希望する職種・職種', before: '', now: '調理員' }]
		}
	]);
	expect(await changed(officer)).toContain(seeker.id);
	const heard = await world.announcedTo(`office:${officer.officeId}`);
	const about = heard.filter(({ data }) => JSON.stringify(data).includes(seeker.id));
	expect(about.map(({ type }) => type)).toEqual(['seeker.registrationChanged']);
});

test('what an officer has looked through is not new any more, until it changes again', async () => {
	const { officer, seeker } = await atTheCounter();
	await saveSection(world.as(seeker), { key: 'work', typed: occupation('介護職員'), version: 0 });
	const { seal: seen } = await readOpenRegistration(world.as(officer));

	await confirmRegistration(world.as(officer), { seen });

	expect((await readOpenRegistration(world.as(officer))).check?.changes).toEqual([]);
	expect(await changed(officer)).not.toContain(seeker.id);
	await saveSection(world.as(seeker), { key: 'work', typed: occupation('調理員'), version: 1 });
	const { check } = await readOpenRegistration(world.as(officer));
	expect(check?.changes[0]?.fields).toEqual([
		{ label: '1つ目の希望する職種・職種', before: '介護職員', now: '調理員' }
	]);
});

test('what is put back as it was is not new to the office any more, and the office hears it', async () => {
	const { officer, seeker } = await atTheCounter();
	await saveSection(world.as(seeker), { key: 'work', typed: occupation('介護職員'), version: 0 });
	expect(await changed(officer)).toContain(seeker.id);

	await saveSection(world.as(seeker), { key: 'work', typed: occupation(''), version: 1 });

	expect(await changed(officer)).not.toContain(seeker.id);
	const heard = await world.announcedTo(`office:${officer.officeId}`);
	const about = heard.filter(({ data }) => JSON.stringify(data).includes(seeker.id));
	expect(about.map(({ type }) => type)).toEqual([
		'seeker.registrationChanged',
		'seeker.registrationChecked'
	]);
	await saveSection(world.as(seeker), { key: 'pr', typed: { pr: '新しい自己PR' }, version: 0 });
	expect(await changed(officer)).toContain(seeker.id);
});

test('an officer cannot confirm what the person wrote while the page was open', async () => {
	const { officer, seeker } = await atTheCounter();
	const { seal: seen } = await readOpenRegistration(world.as(officer));
	await saveSection(world.as(seeker), { key: 'pr', typed: { pr: '新しい自己PR' }, version: 0 });

	await expect(confirmRegistration(world.as(officer), { seen })).rejects.toThrow(WrittenMeanwhile);

	expect(await changed(officer)).toContain(seeker.id);
});

test('PRV-3 what somebody tells of a disability is not among the changes', async () => {
	const { officer } = await atTheCounter();

	const registration = await readOpenRegistration(world.as(officer));

	expect(Object.keys(registration)).not.toContain('disability');
	expect(registration.steps.map(({ slug }) => slug)).not.toContain('disability');
});

test('whoever registered before changes were noted has nothing to be compared with', async () => {
	const officer = await world.officer();
	const number = `13010-0${Math.floor(Math.random() * 1e6) + 4_000_000}`;
	const seeker = await world.seeker('見本 さつき', { number });
	await openSeeker(world.as(officer), { number, reason: 'registration' });
	await saveSection(world.as(seeker), { key: 'work', typed: occupation('調理員'), version: 0 });

	const { check, seal: seen } = await readOpenRegistration(world.as(officer));
	expect(check).toBeUndefined();

	await confirmRegistration(world.as(officer), { seen });
	expect((await readOpenRegistration(world.as(officer))).check?.changes).toEqual([]);
});
