import { isDeepStrictEqual } from 'node:util';
import { eq } from 'drizzle-orm';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import { identityAsTyped } from '../from-record.ts';
import { followsFrom } from '../meaning.ts';
import { readTyped, type SectionKey } from '../sections.ts';
import { tidied, type Typed } from '../typed.ts';
import { hasConsented } from '#lib/seekers/server/consents.ts';
import { ConsentMissing } from '#lib/seekers/server/errors.ts';
import { EditedElsewhere } from './errors.ts';
import { lockSeeker } from '#lib/seekers/server/lock-seeker.ts';
import { noteChange } from './registration-checks.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import { readSection, storeSection } from './sections.ts';

export interface SectionInput {
	key: SectionKey;
	typed: Typed;
	/** The version that was on the screen: another tab may have saved since. */
	version: number;
	/** Leaves out rows in which nothing stands. */
	tidy?: boolean;
}

export interface SavedSection {
	version: number;
	savedAt: Date;
	/** What must still be mended; it is saved all the same. */
	errors: Record<string, string>;
}

/**
 * Keeps a step as it was typed, right or not, and lets the record follow as soon as it is right. Two open tabs
 * never overwrite each other unawares: the later one is told. The same again, after a lost answer, is fine.
 */
export async function saveSection(
	{ db, actor, now }: Context<SeekerActor>,
	{ key, typed: sent, version, tidy = false }: SectionInput
): Promise<SavedSection> {
	return db.transaction(async (tx) => {
		const seeker = await lockSeeker(tx, actor.id);
		if (key === 'disability' && !(await hasConsented(tx, actor.id, 'disability')))
			throw new ConsentMissing();
		const typed = fixed(seeker, key, tidy ? tidied(sent) : sent);
		const { errors } = readTyped(key, typed);
		const current = await readSection(tx, seeker, key);
		if (current.savedAt && isDeepStrictEqual(tidied(current.typed), tidied(typed)))
			return { version: current.version, savedAt: current.savedAt, errors };
		if (current.version !== version) throw new EditedElsewhere();

		const saved = { version: version + 1, savedAt: now() };
		await storeSection(tx, actor.id, key, { content: typed, ...saved });
		if (key !== 'disability') await noteChange(tx, seeker, saved.savedAt);
		const { wishes, ...columns } = followsFrom(key, typed);
		const follows = { ...columns, ...(wishes && { wishes: { ...seeker.wishes, ...wishes } }) };
		if (Object.keys(follows).length > 0)
			await tx.update(seekers).set(follows).where(eq(seekers.accountId, actor.id));
		return { ...saved, errors };
	});
}

/** Who somebody is was confirmed by the office and changes only there. */
const fixed = (seeker: typeof seekers.$inferSelect, key: SectionKey, typed: Typed): Typed =>
	key === 'basics' && seeker.registrationClass === 'office'
		? { ...typed, ...identityAsTyped(seeker) }
		: typed;
