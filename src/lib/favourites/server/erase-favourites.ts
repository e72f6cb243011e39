import { eq } from 'drizzle-orm';
import type { Tx } from '#lib/server/db.ts';
import { favourites } from './schema.ts';

/** 退会: what somebody saved is theirs alone. */
export const eraseFavourites = async (tx: Tx, seekerId: string): Promise<void> =>
	void (await tx.delete(favourites).where(eq(favourites.seekerId, seekerId)));
