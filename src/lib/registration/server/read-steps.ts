import { eq } from 'drizzle-orm';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import { linesOf } from '../display.ts';
import { readTyped, stateOf, type SectionKey, type StepState } from '../sections.ts';
import { steps, type Step } from '../steps.ts';
import { only } from '#lib/server/only.ts';
import { readConsents } from '#lib/seekers/server/consents.ts';
import { SeekerNotFound } from '#lib/seekers/server/errors.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import { readSection, readSections, type Section } from './sections.ts';

export interface StepStanding {
	slug: Step['slug'];
	label: string;
	hint: string;
	state: StepState;
	lines: { label: string; value: string }[];
}

const findSeeker = async ({ db, actor }: Context<SeekerActor>) => {
	const [seeker] = await db.select().from(seekers).where(eq(seekers.accountId, actor.id));
	if (!seeker) throw new SeekerNotFound();
	return seeker;
};

/** What comes from the record alone, and was never looked at, is no step somebody has to mend. */
const standing = (key: SectionKey, { typed, version }: Section): StepState => {
	const state = stateOf(key, typed);
	return version === 0 && state === 'check' ? 'empty' : state;
};

/** All eight steps as their owner sees them, each with how it stands. */
export async function readSteps(context: Context<SeekerActor>) {
	const seeker = await findSeeker(context);
	const { db, actor } = context;
	const disability = await readSection(db, seeker, 'disability');
	const written = { ...(await readSections(db, seeker)), disability };
	const agreed = await readConsents(db, actor.id);
	const decided = Object.keys(agreed).some((purpose) => purpose !== 'disability');
	return {
		provisional: seeker.provisional,
		registrationClass: seeker.registrationClass,
		number: seeker.number,
		validUntil: seeker.validUntil,
		publishedAt: seeker.publishedAt,
		phoneToEmployers: seeker.phoneToEmployers,
		consents: agreed,
		/** 求職申込み can be made: everything that a letter needs is there. */
		ready: written.basics.version > 0 && isRight('basics', written.basics),
		steps: steps.map(({ slug, label, hint, section }): StepStanding => {
			if (section === null)
				return { slug, label, hint, state: decided ? 'done' : 'empty', lines: [] };
			const own = written[section];
			return {
				slug,
				label,
				hint,
				state: standing(section, own),
				lines: linesOf(section, own.typed)
			};
		})
	};
}

const isRight = (key: SectionKey, { typed }: Section) => readTyped(key, typed).meant !== undefined;

/** The same beside one step that is written in: how each stands, and nothing of what stands in the others. */
export async function readStandings(context: Context<SeekerActor>) {
	const { steps, ...all } = await readSteps(context);
	return {
		...only(all, 'registrationClass', 'publishedAt', 'phoneToEmployers', 'consents'),
		steps: steps.map((step) => only(step, 'slug', 'label', 'hint', 'state'))
	};
}

/** One step to write in. */
export async function readStep(context: Context<SeekerActor>, key: SectionKey) {
	return readSection(context.db, await findSeeker(context), key);
}
