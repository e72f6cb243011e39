import { and, eq, sql, type SQL } from 'drizzle-orm';
import { accounts } from '#lib/accounts/server/schema.ts';
import { parseSeekerNumber } from '#lib/seekers/numbers.ts';
import { noteLookup } from '#lib/offices/server/lookups.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import { validOn } from '#lib/seekers/server/valid-on.ts';
import type { Context, OfficerActor } from '#lib/server/context.ts';
import type { Reader } from '#lib/server/db.ts';
import type { Audience, Person } from '../announcement.ts';
import type { AnnouncementInput } from '../announcement-form.ts';
import { NobodyToTell, NotOfThisOffice } from './errors.ts';

type Chosen = Pick<AnnouncementInput, 'audience' | 'number'>;

/** How many people it would reach now, and who, when it is one. Refuses what would reach nobody. */
export async function reachOf(
	ctx: Context<OfficerActor>,
	chosen: Chosen
): Promise<{ reach: number; person: Person | null }> {
	const { audience, person } = await readAudience(ctx.db, ctx.actor, chosen);
	const reach = await ctx.db.$count(seekers, isAddressed(ctx.actor.officeId, audience, ctx.now()));
	if (person) await noteLookup(ctx, { door: 'announcement', words: person.number, found: 1 });
	if (reach === 0) throw chosen.audience === 'one' ? new NotOfThisOffice() : new NobodyToTell();
	return { reach, person };
}

/** What was chosen, as it is kept. A 求職番号 counts only within the officer's own office. */
export async function readAudience(
	db: Reader,
	{ officeId }: OfficerActor,
	{ audience, number }: Chosen
): Promise<{ audience: Audience; person: Person | null }> {
	if (audience === 'all') return { audience: { to: 'office' }, person: null };
	if (audience === 'valid') return { audience: { to: 'office', validity: 'valid' }, person: null };
	const [found] = await db
		.select({ seekerId: seekers.accountId, name: seekers.name, number: seekers.number })
		.from(seekers)
		.where(
			and(
				eq(seekers.number, parseSeekerNumber(number) ?? ''),
				eq(seekers.officeId, officeId),
				...[isFinished, isHere]
			)
		);
	if (!found) throw new NotOfThisOffice();
	const { seekerId, ...person } = found;
	return { audience: { to: 'one', seekerId }, person };
}

/** In a query over seekers: is it for them, at that moment? Never for somebody of another office. */
export function isAddressed(officeId: string, audience: Audience, at: Date): SQL | undefined {
	const own = and(eq(seekers.officeId, officeId), isFinished, isHere);
	if (audience.to === 'one') return and(own, eq(seekers.accountId, audience.seekerId));
	if (!('validity' in audience)) return own;
	return and(own, validOn(at));
}

/** A 求職申込み that is not finished belongs to no office yet. */
const isFinished = eq(seekers.provisional, false);

const isHere = sql`exists (select 1 from ${accounts} where ${accounts.id} = ${seekers.accountId} and ${accounts.withdrawnAt} is null)`;
