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

export type NearOffice = Awaited<ReturnType<typeof listNearOffices>>[number];
