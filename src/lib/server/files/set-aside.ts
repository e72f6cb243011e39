import { addDays, tokyoDay } from '#lib/calendar/tokyo.ts';
import { gt } from 'drizzle-orm';
import { DAY } from '#lib/calendar/spans.ts';
import type { Db } from '../db.ts';
import { restores } from '../schema.ts';
import { storage } from '../storage.ts';
import { stillOwned, type FileOwner } from './owners.ts';

/** Files that nobody owns lie here under the day on which they came: `aside/2026-11-30/documents/…`. */
const FOLDER = 'aside';
/** So long they can be had back. */
const KEPT_DAYS = 14;

const placeOf = /^aside\/(\d{4}-\d\d-\d\d)\/(.+)$/;

/** Moves a file out of its room; asked once more whether it really is nobody's. */
export async function setAside(db: Db, owner: FileOwner, key: string, now: Date): Promise<boolean> {
	if ((await stillOwned(db, owner, [key])).size > 0) return false;
	await storage().move(key, `${FOLDER}/${tokyoDay(now)}/${key}`);
	return true;
}

/** Puts back what a row owns after all, as after a back-up of the database was restored. Returns what stays lost. */
export async function bringBack(lost: string[]): Promise<string[]> {
	if (lost.length === 0) return [];
	const aside = new Map<string, string>();
	for await (const place of storage().list(FOLDER))
		aside.set(placeOf.exec(place)?.[2] ?? '', place);
	const stillLost: string[] = [];
	for (const key of lost) {
		const place = aside.get(key);
		if (place) await storage().move(place, key);
		else stillLost.push(key);
	}
	return stillLost;
}

/**
 * Erases what has lain aside for fourteen days. Not within fourteen days after a restore: files and rows were
 * copied at different times, and what looks unowned may still be somebody's.
 */
export async function eraseAside(db: Db, now: Date): Promise<number> {
	const recently = new Date(now.getTime() - KEPT_DAYS * DAY);
	if ((await db.$count(restores, gt(restores.restoredAt, recently))) > 0) return 0;
	const last = addDays(tokyoDay(now), -KEPT_DAYS);
	let erased = 0;
	for await (const place of storage().list(FOLDER)) {
		const day = placeOf.exec(place)?.[1];
		if (!day || day > last) continue;
		await storage().remove(place);
		erased += 1;
	}
	return erased;
}
