import { and, asc, count, eq, isNotNull } from 'drizzle-orm';
import { officers } from '#lib/offices/server/schema.ts';
import type { Context, OfficerActor } from '#lib/server/context.ts';
import type { Reader, Tx } from '#lib/server/db.ts';
import { publish } from '#lib/server/events.ts';
import { changesSince } from '../changes.ts';
import type { Written } from '../sections.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import { registrationChecks } from './schema.ts';
import { readSections } from './sections.ts';

type Seeker = typeof seekers.$inferSelect;

/** What an officer saw last of a registration, and who it was; undefined when nobody has looked yet. */
export async function findCheck(db: Reader, seekerId: string) {
	const [check] = await db
		.select({
			content: registrationChecks.content,
			at: registrationChecks.checkedAt,
			by: officers.name
		})
		.from(registrationChecks)
		.leftJoin(officers, eq(officers.accountId, registrationChecks.checkedById))
		.where(eq(registrationChecks.seekerId, seekerId));
	return check;
}

/** From now on the office knows the registration as it stands. The caller has locked the person's row. */
export async function noteCheck(
	tx: Tx,
	seeker: Seeker,
	{ checkedById, at }: { checkedById: string; at: Date }
): Promise<void> {
	const { content } = await writtenBy(tx, seeker);
	const check = { content, checkedById, checkedAt: at, changedAt: null };
	await tx
		.insert(registrationChecks)
		.values({ seekerId: seeker.accountId, ...check })
		.onConflictDoUpdate({ target: registrationChecks.seekerId, set: check });
}

/** All that an officer reads in passing, and what stands for exactly that. */
export async function writtenBy(db: Reader, seeker: Seeker) {
	const sections = await readSections(db, seeker);
	const { basics, work, place, education, career, pr } = sections;
	const content: Written = {
		...{ basics: basics.typed, work: work.typed, place: place.typed },
		...{ education: education.typed, career: career.typed, pr: pr.typed }
	};
	const seal = Object.values(sections)
		.map(({ version }) => version)
		.join('.');
	return { content, seal };
}

/**
 * Tells the office once that something is not as it saw it, and once that everything is again. The caller has
 * locked the person's row, and stored what was written.
 */
export async function noteChange(tx: Tx, seeker: Seeker, at: Date): Promise<void> {
	const { accountId: seekerId, officeId, number, name } = seeker;
	const own = eq(registrationChecks.seekerId, seekerId);
	const [check] = await tx.select().from(registrationChecks).where(own);
	if (!check) return;
	const { content } = await writtenBy(tx, seeker);
	const differs = changesSince(check.content, content).length > 0;
	if (differs === (check.changedAt !== null)) return;
	await tx
		.update(registrationChecks)
		.set({ changedAt: differs ? at : null })
		.where(own);
	const to = [`office:${officeId}`] as const;
	await publish(
		tx,
		differs
			? { type: 'seeker.registrationChanged', to: [...to], data: { seekerId, number, name } }
			: { type: 'seeker.registrationChecked', to: [...to], data: { seekerId } }
	);
}

/** Whose registration is not as this office saw it, the longest waiting first. */
export async function listChanged({ db, actor }: Context<OfficerActor>, limit = 8, from = 0) {
	const changed = and(
		eq(seekers.officeId, actor.officeId),
		isNotNull(registrationChecks.changedAt)
	);
	const waiting = () =>
		db
			.select({
				...{ seekerId: seekers.accountId, number: seekers.number, name: seekers.name },
				changedAt: registrationChecks.changedAt
			})
			.from(registrationChecks)
			.innerJoin(seekers, eq(seekers.accountId, registrationChecks.seekerId))
			.where(changed);
	const first = await waiting()
		.orderBy(asc(registrationChecks.changedAt), asc(seekers.number))
		.limit(limit)
		.offset(from);
	const [all] = await db
		.select({ count: count() })
		.from(registrationChecks)
		.innerJoin(seekers, eq(seekers.accountId, registrationChecks.seekerId))
		.where(changed);
	return { first, count: all?.count ?? 0 };
}

export type Changed = Awaited<ReturnType<typeof listChanged>>;
