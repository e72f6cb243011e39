import { createHash, randomBytes } from 'node:crypto';
import { and, eq, gt, isNull, lt } from 'drizzle-orm';
import type { System } from '#lib/server/context.ts';
import type { Db } from '#lib/server/db.ts';
import { MINUTE } from '#lib/calendar/spans.ts';
import { CHALLENGE_MINUTES, type Ceremony } from '../passkeys.ts';
import { PasskeyLate } from './errors.ts';
import { challenges } from './schema.ts';

/** For what, in which browser, and of whom, where that is known. */
export interface Asking {
	purpose: Ceremony;
	/** The token of the browser's cookie. */
	browser: string;
	accountId?: string;
}

const hashed = (token: string) => createHash('sha256').update(token).digest('hex');

/** A fresh challenge for that browser; several may wait, so that each tab has its own. */
export async function askChallenge({ db, now }: System, asking: Asking): Promise<string> {
	const challenge = randomBytes(32).toString('base64url');
	await db.insert(challenges).values({
		...{ id: hashed(challenge), browser: hashed(asking.browser), purpose: asking.purpose },
		...{ accountId: asking.accountId, askedAt: now() }
	});
	return challenge;
}

/**
 * Uses a challenge up, whatever comes of it: refuses one that is late, was used, or was asked for in another
 * browser, for something else or for somebody else.
 */
export async function spendChallenge(
	{ db, now }: System,
	challenge: string,
	{ browser, purpose, accountId }: Asking
): Promise<void> {
	const [spent] = await db
		.delete(challenges)
		.where(
			and(
				...[eq(challenges.id, hashed(challenge)), eq(challenges.browser, hashed(browser))],
				...[eq(challenges.purpose, purpose), gt(challenges.askedAt, tooOld(now()))],
				accountId ? eq(challenges.accountId, accountId) : isNull(challenges.accountId)
			)
		)
		.returning({ id: challenges.id });
	if (!spent) throw new PasskeyLate();
}

const tooOld = (now: Date) => new Date(now.getTime() - CHALLENGE_MINUTES * MINUTE);

export const forgetOldChallenges = (db: Db, now: Date) =>
	db.delete(challenges).where(lt(challenges.askedAt, tooOld(now)));
