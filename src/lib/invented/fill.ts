import { addDays, startOfDay, tokyoDay } from '#lib/calendar/tokyo.ts';
import {
	addEmployerLogin,
	registerEstablishment
} from '#lib/employers/server/register-establishment.ts';
import { openOffice } from '#lib/offices/server/open-office.ts';
import { offices } from '#lib/offices/server/schema.ts';
import { toCsv } from '#lib/postings/csv.ts';
import { importPostings } from '#lib/postings/server/import-postings.ts';
import { readPostings } from '#lib/postings/server/read-postings.ts';
import { registerSeeker } from '#lib/seekers/server/register-seeker.ts';
import type { System } from '#lib/server/context.ts';
import { demoOffices, furtherOffices } from './establishments.ts';
import { generateEstablishments, generatePostings, generateSeekers } from './generate.ts';
import { lookAndPublish } from './publish.ts';
import { sampleEstablishment, samplePosting, sampleReceivedOn } from './sample.ts';

export interface Wanted {
	establishments: number;
	postings: number;
	seekers: number;
	/** Of the password that every invented person has. */
	passwordHash: string;
}

/**
 * Fills the service with invented offices, establishments, people and the postings among which is the
 * leaflet's own. Postings go the way of real ones: written as a table, read and imported.
 */
export async function fillWithDemo(system: System, wanted: Wanted): Promise<void> {
	const today = tokyoDay(system.now());
	const officeIds = await openOffices(system);
	const establishments = generateEstablishments(wanted.establishments);
	const officeOf = (number: string) => officeIds.get(number) ?? '';
	const myPageSince = startOfDay(addDays(today, -400));
	await registerEstablishment(system.db, {
		...sampleEstablishment,
		officeId: officeOf('13010'),
		myPageSince
	});
	for (const [index, { facts, contact, officeNumber }] of establishments.entries()) {
		// Every seventh has no 求人者マイページ, as many in life.
		const hasMyPage = index % 7 !== 6;
		const establishmentId = await registerEstablishment(system.db, {
			...facts,
			phone: contact.phone,
			officeId: officeOf(officeNumber),
			myPageSince: hasMyPage ? myPageSince : null
		});
		if (hasMyPage)
			await addEmployerLogin(
				system.db,
				{ email: `company-${index + 1}@demo.example`, passwordHash: wanted.passwordHash },
				{ establishmentId, department: contact.contactPost ?? '採用担当', name: contact.contact }
			);
	}
	await loadPostings(system, [
		samplePosting(sampleReceivedOn(today)),
		...generatePostings(establishments, wanted.postings, today)
	]);
	for (const [index, person] of generateSeekers(wanted.seekers, today).entries()) {
		const { email, officeNumber, ...seeker } = person;
		const id = await registerSeeker(
			system.db,
			{ email, passwordHash: wanted.passwordHash },
			{ ...seeker, officeId: officeOf(officeNumber) }
		);
		// Every third may be found by employers.
		const then = () => startOfDay(seeker.registeredOn);
		if (index % 3 === 1)
			await lookAndPublish({ db: system.db, now: then, actor: { role: 'seeker', id } });
	}
}

/** Opens the offices that are not there yet; one that somebody set up is left alone. */
async function openOffices({ db }: System): Promise<Map<string, string>> {
	const known = await db.select({ number: offices.number, id: offices.id }).from(offices);
	const ids = new Map(known.map(({ number, id }) => [number, id]));
	for (const office of [...demoOffices, ...furtherOffices])
		if (!ids.has(office.number)) ids.set(office.number, await openOffice(db, office));
	return ids;
}

/** Postings as a table that is read and imported, as those of an employer would be. */
export async function loadPostings(system: System, contents: Parameters<typeof toCsv>[0]) {
	const { rows, problems } = readPostings(Buffer.from(toCsv(contents)));
	if (problems.length > 0)
		throw new Error(`The demo breaks a rule: ${JSON.stringify(problems[0])}`);
	await importPostings(system, rows);
}
