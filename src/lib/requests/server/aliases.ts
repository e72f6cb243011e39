import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { desc, gte, inArray, lt, type SQL } from 'drizzle-orm';
import { addDays, mondayOf, tokyoDay } from '#lib/calendar/tokyo.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import type { Context, EmployerActor, System } from '#lib/server/context.ts';
import { isUuid } from '#lib/text/uuid.ts';
import { aliasKeys } from './schema.ts';

/** How an establishment names profiles, for this week and, as a page may stay open, the next. */
export interface Aliases {
	of: (profileId: string) => string;
	/** The profiles that it may be, one for each week that still counts; one of them may exist. */
	meant: (alias: string) => string[];
}

/**
 * PRV-3: a profile without a name must not be followed. Each establishment knows it by another id, so that two cannot
 * compare, and by a new one each week, so that what somebody changes is not the next chapter of a known person. The
 * keys are forgotten: nobody can work out later who was who.
 */
export async function readAliases(
	{ db, now }: Pick<System, 'db' | 'now'>,
	{ establishmentId }: Pick<EmployerActor, 'establishmentId'>
): Promise<Aliases> {
	const week = mondayOf(tokyoDay(now()));
	const before = addDays(week, -7);
	const known = () =>
		db.select().from(aliasKeys).where(gte(aliasKeys.week, before)).orderBy(desc(aliasKeys.week));
	let keys = await known();
	if (keys[0]?.week !== week) {
		await db
			.insert(aliasKeys)
			.values({ week, key: randomBytes(32).toString('base64') })
			.onConflictDoNothing();
		await db.delete(aliasKeys).where(lt(aliasKeys.week, before));
		keys = await known();
	}
	const own = keys.map(({ key }) =>
		createHmac('sha256', Buffer.from(key, 'base64')).update(establishmentId).digest()
	);
	return {
		of: (profileId) => turned(createCipheriv(CIPHER, own[0] ?? '', null), profileId),
		meant: (alias) =>
			isUuid(alias) ? own.map((key) => turned(createDecipheriv(CIPHER, key, null), alias)) : []
	};
}

/** In a query over seekers: whom this establishment means by the name it was told. */
export async function meantBy(ctx: Context<EmployerActor>, alias: string): Promise<SQL> {
	const { meant } = await readAliases(ctx, ctx.actor);
	return inArray(seekers.profileId, meant(alias));
}

/** An id is one block of the cipher exactly, and so is what it becomes. */
const CIPHER = 'aes-256-ecb';

function turned(cipher: ReturnType<typeof createCipheriv | typeof createDecipheriv>, id: string) {
	cipher.setAutoPadding(false);
	const hex = Buffer.concat([
		cipher.update(Buffer.from(id.replaceAll('-', ''), 'hex')),
		cipher.final()
	]).toString('hex');
	return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
