import { and, asc, eq, lte, sql } from 'drizzle-orm';
import { accounts } from '#lib/accounts/server/schema.ts';
import { addDays, ageOn, tokyoDay } from '#lib/calendar/tokyo.ts';
import { EXPIRY_NOTICE_DAYS } from '#lib/offices/rules.ts';
import { noteLookup } from '#lib/offices/server/lookups.ts';
import { findOpenRecord } from '#lib/offices/server/open-record.ts';
import type { Context, OfficerActor } from '#lib/server/context.ts';
import { ALL, holds, mayHold } from '#lib/server/named-like.ts';
import { foldName } from '#lib/text/fold-name.ts';
import type { Expiring, Identified } from '../open-seeker.ts';
import { parseSeekerNumber } from '../numbers.ts';
import { isValid } from '../rules.ts';
import { seekers } from './schema.ts';
import { validOn } from './valid-on.ts';

const shown = {
	seekerId: seekers.accountId,
	number: seekers.number,
	name: seekers.name,
	nameKana: seekers.nameKana,
	birthDate: seekers.birthDate,
	registrationClass: seekers.registrationClass,
	validUntil: seekers.validUntil,
	invalidatedAt: seekers.invalidatedAt
};

/** What tells one seeker from another, and no more: all that an officer sees before opening a record. */
const identity = {
	...shown,
	withdrawn: sql<boolean>`exists (select 1 from ${accounts} where ${accounts.id} = ${seekers.accountId} and ${accounts.withdrawnAt} is not null)`
};

type Seeker = Omit<typeof seekers.$inferSelect, 'accountId'> & {
	seekerId: string;
	withdrawn: boolean;
};

/** A seeker as the banner and the search show them. */
export const identified = (
	{ birthDate, invalidatedAt, ...row }: Pick<Seeker, keyof typeof identity>,
	now: Date
): Identified => ({
	seekerId: row.seekerId,
	number: row.number,
	name: row.name,
	nameKana: row.nameKana,
	registrationClass: row.registrationClass,
	validUntil: row.validUntil,
	age: ageOn(now, birthDate),
	valid: isValid({ validUntil: row.validUntil, invalidatedAt }, now),
	withdrawn: row.withdrawn
});

export const MOST_FOUND = 20;

/**
 * Seekers by name, kana or 求職番号, whatever the width, the kana or the variant of a kanji (SRC-13). One character
 * alone finds the names that begin with it. Who asked with which words is written down (PRV-6).
 */
export async function findSeekers(
	context: Context<OfficerActor>,
	words: string
): Promise<{ found: Identified[]; more: boolean }> {
	const { db, now } = context;
	const asked = words.trim().slice(0, 60);
	if (foldName(asked) === '') return { found: [], more: false };
	const number = parseSeekerNumber(asked);
	const exact = number ? undefined : holds(seekers, asked);
	const inOrder = [asc(seekers.nameKana), asc(seekers.number)];
	const near = db
		.select(shown)
		.from(seekers)
		// A 求職申込み that is not finished is nobody's business yet.
		.where(
			and(
				eq(seekers.provisional, false),
				number ? eq(seekers.number, number) : mayHold(seekers, asked)
			)
		)
		.orderBy(...inOrder)
		.limit(exact ? ALL : MOST_FOUND + 1)
		.as('seekers');
	const rows = await db
		.select(identity)
		.from(near)
		.where(exact)
		.orderBy(...inOrder)
		.limit(MOST_FOUND + 1);
	const found = rows.slice(0, MOST_FOUND).map((row) => identified(row, now()));
	await noteLookup(context, { door: 'search', words: asked, found: found.length });
	return { found, more: rows.length > MOST_FOUND };
}

/** One seeker by 求職番号 with what tells them apart, or undefined. Written down where the record is not open (PRV-6). */
export async function findSeekerByNumber(
	context: Context<OfficerActor>,
	text: string
): Promise<Identified | undefined> {
	const { db, actor, now } = context;
	const number = parseSeekerNumber(text);
	if (!number) return undefined;
	const [row] = await db
		.select(identity)
		.from(seekers)
		.where(and(eq(seekers.number, number), eq(seekers.provisional, false)));
	const open = await findOpenRecord(db, actor, now());
	if (!row || open?.personId !== row.seekerId)
		await noteLookup(context, { door: 'number', words: number, found: row ? 1 : 0 });
	return row && identified(row, now());
}

/** The office's seekers whose validity ends within three weeks (CLK-15), the soonest first. */
export async function listExpiringSeekers(
	{ db, actor, now }: Context<OfficerActor>,
	limit = 8,
	from = 0
): Promise<{ count: number; first: Expiring[] }> {
	const soon = and(
		eq(seekers.officeId, actor.officeId),
		validOn(now()),
		lte(seekers.validUntil, addDays(tokyoDay(now()), EXPIRY_NOTICE_DAYS))
	);
	const first = await db
		.select({ number: seekers.number, name: seekers.name, validUntil: seekers.validUntil })
		.from(seekers)
		.where(soon)
		.orderBy(asc(seekers.validUntil), asc(seekers.nameKana), asc(seekers.number))
		.limit(limit)
		.offset(from);
	return { count: await db.$count(seekers, soon), first };
}

/** The 求職番号 of an account's seeker: links in notices know the account alone. */
export async function findSeekerNumber(
	{ db }: Context<OfficerActor>,
	accountId: string
): Promise<string | undefined> {
	const [row] = await db
		.select({ number: seekers.number })
		.from(seekers)
		.where(eq(seekers.accountId, accountId));
	return row?.number;
}
