import { eq } from 'drizzle-orm';
import { accounts } from '#lib/accounts/server/schema.ts';
import { reasonWords, type OpenReason } from '#lib/offices/rules.ts';
import { NoSeekerOpen, SeekerNotFound } from '#lib/offices/server/errors.ts';
import { findOpenRecord, openRecord } from '#lib/offices/server/open-record.ts';
import type { Context, OfficerActor } from '#lib/server/context.ts';
import type { Reader } from '#lib/server/db.ts';
import { foldName } from '#lib/text/fold-name.ts';
import type { Identified } from '../open-seeker.ts';
import { parseSeekerNumber } from '../numbers.ts';
import { identified } from './find-seekers.ts';
import { seekers } from './schema.ts';

export interface OpenSeekerInput {
	number: string;
	/** Left out when the officer picked the person from the search by name. */
	name?: string;
	reason: OpenReason;
	reasonNote?: string;
}

/**
 * PRV-6: opens one seeker's record to this officer and puts away the one that was open. Name (or kana) and
 * 求職番号 must belong together; each opening is written down with its reason.
 */
export async function openSeeker(
	{ db, actor, now }: Context<OfficerActor>,
	input: OpenSeekerInput
): Promise<{ seekerId: string; number: string }> {
	return db.transaction(async (tx) => {
		const number = parseSeekerNumber(input.number);
		if (!number) throw new SeekerNotFound();
		const [seeker] = await tx.select().from(seekers).where(eq(seekers.number, number));
		if (!seeker || seeker.provisional || !isNamed(seeker, input.name)) throw new SeekerNotFound();

		const personId = seeker.accountId;
		await openRecord(tx, actor, { personId, reason: reasonWords(input), at: now() });
		return { seekerId: personId, number };
	});
}

const isNamed = (seeker: { name: string; nameKana: string }, name: string | undefined) =>
	name === undefined || [seeker.name, seeker.nameKana].map(foldName).includes(foldName(name));

/** The seeker this officer has open, as the yellow banner shows them; undefined while nobody is. */
export async function findOpenSeeker({
	db,
	actor,
	now
}: Context<OfficerActor>): Promise<Identified | undefined> {
	const open = await findOpenRecord(db, actor, now());
	if (!open) return undefined;
	const seeker = await readSeeker(db, open.personId);
	return identified({ ...seeker, seekerId: seeker.accountId }, now());
}

/** The whole record of the open seeker, wishes included; refuses while nobody is open. */
export async function readOpenSeeker({ db, actor, now }: Context<OfficerActor>) {
	const open = await findOpenRecord(db, actor, now());
	if (!open) throw new NoSeekerOpen();
	return readSeeker(db, open.personId);
}

async function readSeeker(db: Reader, personId: string) {
	const [row] = await db
		.select({ seeker: seekers, withdrawnAt: accounts.withdrawnAt })
		.from(seekers)
		.innerJoin(accounts, eq(accounts.id, seekers.accountId))
		.where(eq(seekers.accountId, personId));
	if (!row) throw new NoSeekerOpen();
	return { ...row.seeker, withdrawn: row.withdrawnAt !== null };
}
