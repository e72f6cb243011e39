import { and, eq, isNull } from 'drizzle-orm';
import { registerAccount } from '#lib/accounts/server/register-account.ts';
import { accounts } from '#lib/accounts/server/schema.ts';
import { tokyoDay } from '#lib/calendar/tokyo.ts';
import { noteLookup } from '#lib/offices/server/lookups.ts';
import { openRecord } from '#lib/offices/server/open-record.ts';
import { offices } from '#lib/offices/server/schema.ts';
import type { Context, OfficerActor } from '#lib/server/context.ts';
import type { Reader } from '#lib/server/db.ts';
import { foldName } from '#lib/text/fold-name.ts';
import type { CounterRegistration } from '../counter-form.ts';
import { NO_WISHES } from '../meaning.ts';
import { validUntilFor } from '#lib/seekers/rules.ts';
import { mayRegister } from '../schooling.ts';
import { SamePerson, ThroughSchool } from './errors.ts';
import { giveNumber } from '#lib/seekers/server/give-number.ts';
import { lockSeeker } from '#lib/seekers/server/lock-seeker.ts';
import { noteCheck } from './registration-checks.ts';
import { seekers } from '#lib/seekers/server/schema.ts';

/**
 * 求職の受付 at the counter: the person gets a 求職番号 and is a 利用登録者 from today; their My Page opens with the
 * registered address and birth date (ACC-5). The officer has their record open afterwards (PRV-6).
 */
export async function registerAtCounter(
	context: Context<OfficerActor>,
	given: CounterRegistration
): Promise<{ seekerId: string; number: string }> {
	try {
		return await register(context, given);
	} catch (refusal) {
		// PRV-6: the refusal tells a number. What it rolls back must not take that line with it.
		if (refusal instanceof SamePerson) await noteSame(context, given);
		throw refusal;
	}
}

const noteSame = (
	context: Context<OfficerActor>,
	{ name, birthDate }: { name: string; birthDate: string }
) => noteLookup(context, { door: 'counter', words: `${name} ${birthDate}`, found: 1 });

const register = (
	{ db, actor, now }: Context<OfficerActor>,
	{ email, schooling, again, ...person }: CounterRegistration
) =>
	db.transaction(async (tx) => {
		const at = now();
		const registeredOn = tokyoDay(at);
		if (!mayRegister({ ...person, schooling }, registeredOn)) throw new ThroughSchool();
		const same = again ? undefined : await findSame(tx, person);
		if (same) throw new SamePerson(same);
		const seekerId = await registerAccount(tx, { email, role: 'seeker', passwordHash: null });
		const [office] = await tx.select().from(offices).where(eq(offices.id, actor.officeId));
		if (!office) throw new Error('The officer has no office.');
		const number = await giveNumber(tx, office.number);
		await tx.insert(seekers).values({
			...{ accountId: seekerId, number, ...person, officeId: office.id, wishes: NO_WISHES },
			registrationClass: 'office',
			...{ registeredOn, validUntil: validUntilFor(registeredOn) }
		});
		await noteCheck(tx, await lockSeeker(tx, seekerId), { checkedById: actor.id, at });
		await openRecord(tx, actor, { personId: seekerId, reason: '求職の受付', at });
		return { seekerId, number };
	});

/** The number of somebody here with this name and birth date, whatever the variant of a kanji. */
async function findSame(db: Reader, { name, birthDate }: { name: string; birthDate: string }) {
	const born = await db
		.select({ number: seekers.number, name: seekers.name })
		.from(seekers)
		.innerJoin(accounts, eq(accounts.id, seekers.accountId))
		.where(
			and(
				...[eq(seekers.birthDate, birthDate), eq(seekers.provisional, false)],
				// The record of somebody who has left opens nothing any more: they come as somebody new.
				isNull(accounts.withdrawnAt)
			)
		);
	return born.find((other) => foldName(other.name) === foldName(name))?.number;
}
