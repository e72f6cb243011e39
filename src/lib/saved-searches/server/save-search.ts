import { and, asc, eq, sql } from 'drizzle-orm';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import type { Tx } from '#lib/server/db.ts';
import { publish } from '#lib/server/events.ts';
import {
	asked,
	storedConditions,
	writeConditions,
	type Conditions
} from '#lib/conditions/conditions.ts';
import { needsOf } from '../keys.ts';
import { MAX_SAVED } from '../saved.ts';
import { AlreadySaved, NothingAsked, SavedSearchesFull, SavedSearchNotFound } from './errors.ts';
import { readKnown } from '#lib/conditions/server/known-places.ts';
import { savedSearches, searchAlerts } from './schema.ts';

interface Saving {
	name: string;
	/** The query of the search's address. */
	address: string;
	/** The saved search that gives up its place, or ''. */
	replace: string;
	daily: boolean;
}

/** 検索条件を保存 (SRC-1). The fourth is refused with the names of those it could replace; nothing is lost. */
export async function saveSearch(
	{ db, actor, now }: Context<SeekerActor>,
	{ name, address, replace, daily }: Saving
): Promise<void> {
	const { conditions } = readKnown(new URLSearchParams(address));
	if (asked(conditions).length === 0) throw new NothingAsked();
	await db.transaction(async (tx) => {
		const saved = await lockSaved(tx, actor.id);
		const same = saved.find((one) => one.id !== replace && isSame(one.conditions, conditions));
		if (same) throw new AlreadySaved(same.name);
		const moment = now();
		const facts = {
			...{ conditions: storedConditions(conditions), ...needsOf(conditions), daily },
			...{ savedAt: moment, lookedAt: moment, mailedAt: moment }
		};
		const old = replace ? saved.find(({ id }) => id === replace) : undefined;
		if (replace && !old) throw new SavedSearchNotFound();
		if (old) {
			const kept = name || old.name;
			await tx.delete(searchAlerts).where(eq(searchAlerts.searchId, old.id));
			await tx
				.update(savedSearches)
				.set({ ...facts, name: kept })
				.where(eq(savedSearches.id, old.id));
			return tellOwnScreens(tx, 'search.saved', actor, old.id);
		}
		const slot = [1, 2, 3].find((place) => saved.every((one) => one.slot !== place));
		if (!slot) throw new SavedSearchesFull(saved.map((one) => one.name));
		const [added] = await tx
			.insert(savedSearches)
			.values({ seekerId: actor.id, slot, name: name || `検索条件${slot}`, ...facts })
			.returning({ id: savedSearches.id });
		if (added) await tellOwnScreens(tx, 'search.saved', actor, added.id);
	});
}

/** Two tabs take turns, or both could take the third place. */
async function lockSaved(tx: Tx, seekerId: string) {
	await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${seekerId}, ${MAX_SAVED}))`);
	return tx
		.select()
		.from(savedSearches)
		.where(eq(savedSearches.seekerId, seekerId))
		.orderBy(asc(savedSearches.slot));
}

const isSame = (one: Partial<Conditions>, other: Partial<Conditions>) =>
	writeConditions(one).toString() === writeConditions(other).toString();

/** A new name, and whether a mail tells of it once a day; without a name the old one stays. */
export async function changeSearch(
	{ db, actor, now }: Context<SeekerActor>,
	{ id, name, daily }: { id: string; name: string; daily: boolean }
): Promise<void> {
	await db.transaction(async (tx) => {
		const changed = await tx
			.update(savedSearches)
			.set({
				...(name ? { name } : {}),
				daily,
				// Whoever begins to want mails does not want those of before.
				...(daily
					? { mailedAt: sql`case when daily then mailed_at else ${now().toISOString()} end` }
					: {})
			})
			.where(own(actor, id))
			.returning({ id: savedSearches.id });
		if (changed.length === 0) throw new SavedSearchNotFound();
		await tellOwnScreens(tx, 'search.renamed', actor, id);
	});
}

/** Gives up a saved search; one that is gone already is no error. */
export async function deleteSearch(
	{ db, actor }: Context<SeekerActor>,
	{ id }: { id: string }
): Promise<void> {
	await db.transaction(async (tx) => {
		const deleted = await tx
			.delete(savedSearches)
			.where(own(actor, id))
			.returning({ id: savedSearches.id });
		if (deleted.length > 0) await tellOwnScreens(tx, 'search.deleted', actor, id);
	});
}

const own = (actor: SeekerActor, id: string) =>
	and(eq(savedSearches.id, id), eq(savedSearches.seekerId, actor.id));

type Told = 'search.saved' | 'search.renamed' | 'search.deleted';

const tellOwnScreens = (tx: Tx, type: Told, { id: seekerId }: SeekerActor, searchId: string) =>
	publish(tx, { type, to: [`account:${seekerId}`], data: { seekerId, searchId } });
