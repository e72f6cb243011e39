import { and, eq, isNull, isNotNull, sql } from 'drizzle-orm';
import { config } from '#lib/server/config.ts';
import type { System } from '#lib/server/context.ts';
import { enqueue, type Job } from '#lib/server/jobs.ts';
import { count, countFrom, giveBack, TooMany, type Limit } from '#lib/server/limits.ts';
import { sendMail } from '#lib/server/mail.ts';
import { networkOf } from '#lib/server/network.ts';
import { FAILURES_BEFORE_CODE, FAILURE_MINUTES } from '../rules.ts';
import { accounts } from './schema.ts';
import { signInFailed } from './security-letters.ts';

/** ACC-11: wrong passwords for one address, whether anybody has it or not. */
const FOR_ADDRESS: Limit = {
	...{ name: 'sign-in-failures', points: FAILURES_BEFORE_CODE, seconds: FAILURE_MINUTES * 60 }
};
/** Those from one office, school or home. */
const FROM_NETWORK: Limit = { name: 'sign-in-failures-from', points: 60, seconds: 300 };
const TOLD: Limit = { name: 'sign-in-failures-told', points: 1, seconds: FAILURE_MINUTES * 60 };

export interface Guess {
	/** So many were wrong that nobody is told any more whether one is right: a code is asked for in any case. */
	isGuarded: boolean;
	/** The guess was right, and does not count. */
	takeBack: () => Promise<void>;
}

/**
 * Counts a password before it is looked at, so that of many that are tried at once no more are told right from wrong
 * than one after the other. A network that guesses too much is refused; nobody else has to wait for it.
 */
export async function countGuess({
	email,
	from
}: {
	email: string;
	from?: string;
}): Promise<Guess> {
	const address = email.toLowerCase();
	const network = from && networkOf(from);
	if (network) await countFrom(FROM_NETWORK, network);
	const isGuarded = await count(FOR_ADDRESS, address).then(
		() => false,
		(refusal: unknown) => {
			if (refusal instanceof TooMany) return true;
			throw refusal;
		}
	);
	return {
		isGuarded,
		takeBack: async () => {
			if (network) await giveBack(FROM_NETWORK, network);
			if (!isGuarded) await giveBack(FOR_ADDRESS, address);
		}
	};
}

/** Says to whoever has the address, once in a while, that somebody tries passwords; nobody else can tell that it was said. */
export async function tellOwner({ db }: System, email: string): Promise<void> {
	const address = email.toLowerCase();
	const isNew = await count(TOLD, address).then(
		() => true,
		() => false
	);
	if (!isNew) return;
	const [owner] = await db
		.select({ accountId: accounts.id })
		.from(accounts)
		.where(eq(sql`lower(${accounts.email})`, address));
	const { accountId } = owner ?? NOBODY;
	await db.transaction((tx) => enqueue(tx, tellOfGuesses, { accountId }));
}

/** Who is told where nobody has the address. */
const NOBODY = { accountId: null };

/** Handed in for nobody too, so that an address nobody has is answered as quickly. */
export const tellOfGuesses: Job<{ accountId: string | null }> = {
	name: 'accounts.tell-of-guesses',
	patience: { days: 2 },
	run: async ({ db }, { accountId }) => {
		if (!accountId) return;
		const [owner] = await db
			.select({ to: accounts.email })
			.from(accounts)
			.where(
				and(
					...[eq(accounts.id, accountId), isNull(accounts.withdrawnAt)],
					isNotNull(accounts.passwordHash)
				)
			);
		if (!owner) return;
		const letter = { ...owner, ...signInFailed(config().ORIGIN) };
		await db.transaction((tx) => sendMail(tx, letter));
	}
};
