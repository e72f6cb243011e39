import { eq } from 'drizzle-orm';
import { tokyoDay } from '#lib/calendar/tokyo.ts';
import { demoOffices } from '#lib/invented/establishments.ts';
import { generateEstablishments, generatePostings } from '#lib/invented/generate.ts';
import { registerEstablishment } from '#lib/employers/server/register-establishment.ts';
import { openOffice } from '#lib/offices/server/open-office.ts';
import { offices } from '#lib/offices/server/schema.ts';
import { importPostings } from '#lib/postings/server/import-postings.ts';
import { indexPostings } from '#lib/posting-index/server/index-postings.ts';
import type { World } from '../../support/world.ts';

/** Postings of the demo's generator, of every 公開範囲, imported and indexed. */
export async function manyPostings(world: World) {
	const today = tokyoDay(world.now());
	for (const office of demoOffices) {
		const known = await world.db.$count(offices, eq(offices.number, office.number));
		if (known === 0) await openOffice(world.db, office);
	}
	const establishments = generateEstablishments(60);
	const contents = [...generatePostings(establishments, 150, today)].map((content, index) => ({
		...content,
		header: {
			...content.header,
			visibility: (['1', '1', '2', '3', '4'] as const)[index % 5]!,
			trial: index % 7 === 0
		},
		work: { ...content.work, occupationCode: `0${20 + (index % 30)}-0${1 + (index % 4)}` }
	}));
	for (const { establishment, header } of contents) {
		const [office] = await world.db
			.select({ id: offices.id })
			.from(offices)
			.where(eq(offices.number, header.number.slice(0, 5)));
		await registerEstablishment(world.db, { ...establishment, officeId: office!.id });
	}
	await importPostings(
		world.system,
		contents.map((content, line) => ({ line, content }))
	);
	while (await indexPostings(world.system));
	return contents;
}
