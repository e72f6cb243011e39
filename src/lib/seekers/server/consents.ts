import { and, desc, eq } from 'drizzle-orm';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import type { Reader, Tx } from '#lib/server/db.ts';
import { consents, type ConsentPurpose, type Consents } from '../consents.ts';
import { lockSeeker } from './lock-seeker.ts';
import { seekerConsents, seekers } from './schema.ts';

/** How each consent stands: the last word on each purpose. */
export async function readConsents(db: Reader, seekerId: string): Promise<Consents> {
	const rows = await db
		.selectDistinctOn([seekerConsents.purpose])
		.from(seekerConsents)
		.where(eq(seekerConsents.seekerId, seekerId))
		.orderBy(seekerConsents.purpose, desc(seekerConsents.at));
	return Object.fromEntries(
		rows.map(({ purpose, given, version, at }) => [purpose, { given, version, at }])
	);
}

/** Every word on every purpose, the newest first: what was agreed to, and when it was taken back. */
export const listConsents = (db: Reader, seekerId: string) =>
	db
		.select({
			purpose: seekerConsents.purpose,
			given: seekerConsents.given,
			version: seekerConsents.version,
			at: seekerConsents.at
		})
		.from(seekerConsents)
		.where(eq(seekerConsents.seekerId, seekerId))
		.orderBy(desc(seekerConsents.at));

export async function hasConsented(
	db: Reader,
	seekerId: string,
	purpose: ConsentPurpose
): Promise<boolean> {
	const [last] = await db
		.select({ given: seekerConsents.given })
		.from(seekerConsents)
		.where(and(eq(seekerConsents.seekerId, seekerId), eq(seekerConsents.purpose, purpose)))
		.orderBy(desc(seekerConsents.at))
		.limit(1);
	return last?.given ?? false;
}

/** Writes one word down, unless it is the last one again. */
export async function noteConsent(
	tx: Tx,
	seekerId: string,
	{ purpose, given, at }: { purpose: ConsentPurpose; given: boolean; at: Date }
): Promise<void> {
	const { version } = consents[purpose];
	const before = (await readConsents(tx, seekerId))[purpose];
	if (before?.given === given && before.version === version) return;
	await tx.insert(seekerConsents).values({ seekerId, purpose, given, version, at });
}

type Chosen = Partial<Record<'sharing' | 'contact' | 'phoneToEmployers', boolean>>;

/** PRV-3: each purpose for itself, given or taken back, with the time and the wording. */
export async function recordConsents(
	{ db, actor, now }: Context<SeekerActor>,
	chosen: Chosen
): Promise<void> {
	await db.transaction(async (tx) => {
		await lockSeeker(tx, actor.id);
		for (const purpose of Object.keys(chosen) as (keyof Chosen)[])
			await noteConsent(tx, actor.id, { purpose, given: chosen[purpose] === true, at: now() });
		const { phoneToEmployers } = chosen;
		if (phoneToEmployers !== undefined)
			await tx.update(seekers).set({ phoneToEmployers }).where(eq(seekers.accountId, actor.id));
	});
}
