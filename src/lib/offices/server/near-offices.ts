import { asc, like } from 'drizzle-orm';
import type { Reader } from '#lib/server/db.ts';
import { nearestFirst } from '../nearest.ts';
import { offices } from './schema.ts';

/** The offices somebody at this address may choose among, the nearest first. */
export async function listNearOffices(db: Reader, address: string) {
	const all = await db
		.select({
			id: offices.id,
			number: offices.number,
			alias: offices.alias,
			address: offices.address,
			phone: offices.phone
		})
		.from(offices);
	return nearestFirst(all, address);
}

/** All offices of a prefecture, in the order of their numbers, for everybody who looks for one. */
export const listOfficesIn = (db: Reader, prefecture: string) =>
	db
		.select({
			number: offices.number,
			alias: offices.alias,
			address: offices.address,
			phone: offices.phone
		})
		.from(offices)
		.where(like(offices.number, `${prefecture}%`))
		.orderBy(asc(offices.number));

export type NearOffice = Awaited<ReturnType<typeof listNearOffices>>[number];
