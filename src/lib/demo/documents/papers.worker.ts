import { drawCv, type Person } from './cv.ts';
import { drawLicence } from './licence.ts';
import type { Papers } from './make-papers.ts';

/** The papers of each person, by the same keys. */
export default async function draw(people: Record<string, Person>) {
	const drawn: Record<string, Papers> = {};
	for (const [key, person] of Object.entries(people)) {
		const written = person.name.replace(/\s/g, '');
		const [licence] = person.licences;
		drawn[key] = { cv: { name: `履歴書_${written}.pdf`, bytes: await drawCv(person) } };
		if (licence)
			drawn[key].licence = {
				name: `資格証_${written}.png`,
				bytes: await drawLicence(person, licence)
			};
	}
	return drawn;
}
