import { and, eq } from 'drizzle-orm';
import type { Reader, Tx } from '#lib/server/db.ts';
import { recordAsTyped } from '../from-record.ts';
import type { SectionKey } from '../sections.ts';
import type { Typed } from '../typed.ts';
import { type seekers } from '#lib/seekers/server/schema.ts';
import { registrationSections, seekerDisabilities } from './schema.ts';

/** One step as it stands. Version 0: nobody has saved it, and what is in it comes from the record. */
export interface Section {
	typed: Typed;
	version: number;
	savedAt: Date | null;
}

type Seeker = typeof seekers.$inferSelect;
type Stored = { content: Typed; version: number; savedAt: Date };

const sectionOf = (key: SectionKey, seeker: Seeker, row: Stored | undefined): Section =>
	row
		? { typed: row.content, version: row.version, savedAt: row.savedAt }
		: { typed: recordAsTyped(key, seeker), version: 0, savedAt: null };

/** One step of a person's registration; that of a disability from its own table (PRV-3). */
export async function readSection(db: Reader, seeker: Seeker, key: SectionKey): Promise<Section> {
	const [row] =
		key === 'disability'
			? await db
					.select()
					.from(seekerDisabilities)
					.where(eq(seekerDisabilities.seekerId, seeker.accountId))
			: await db
					.select()
					.from(registrationSections)
					.where(
						and(
							eq(registrationSections.seekerId, seeker.accountId),
							eq(registrationSections.section, key)
						)
					);
	return sectionOf(key, seeker, row);
}

/** All steps but that of a disability, which nobody reads in passing. */
export async function readSections(db: Reader, seeker: Seeker) {
	const rows = await db
		.select()
		.from(registrationSections)
		.where(eq(registrationSections.seekerId, seeker.accountId));
	const one = (key: Exclude<SectionKey, 'disability'>) =>
		sectionOf(
			key,
			seeker,
			rows.find(({ section }) => section === key)
		);
	return {
		...{ basics: one('basics'), work: one('work'), place: one('place') },
		...{ education: one('education'), career: one('career'), pr: one('pr') }
	};
}

/** Puts a step in place of what was there. The caller has locked the person's row. */
export async function storeSection(
	tx: Tx,
	seekerId: string,
	key: SectionKey,
	stored: Stored
): Promise<void> {
	if (key === 'disability')
		await tx
			.insert(seekerDisabilities)
			.values({ seekerId, ...stored })
			.onConflictDoUpdate({ target: seekerDisabilities.seekerId, set: stored });
	else
		await tx
			.insert(registrationSections)
			.values({ seekerId, section: key, ...stored })
			.onConflictDoUpdate({
				target: [registrationSections.seekerId, registrationSections.section],
				set: stored
			});
}
