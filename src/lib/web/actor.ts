import { eq } from 'drizzle-orm';
import { newestConsent } from '#lib/accounts/server/consents.ts';
import { accounts } from '#lib/accounts/server/schema.ts';
import { employerLogins, establishments } from '#lib/employers/server/schema.ts';
import { officers } from '#lib/offices/server/schema.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import type { SignedIn } from '#lib/server/context.ts';
import type { Db } from '#lib/server/db.ts';

export interface Person {
	actor: SignedIn;
	/** How the person is addressed on screen. */
	name: string;
	/** 事業所名, for an employer. */
	organisation: string | null;
	/** The newest プライバシーポリシー and 利用規約 that a seeker agreed to; nobody else is asked. */
	agreed: string | null;
}

/** Who stands behind an account: one query over the three rooms that give accounts their meaning. */
export async function findPerson(
	db: Db,
	accountId: string,
	sessionId?: string
): Promise<Person | undefined> {
	const [row] = await db
		.select({
			id: accounts.id,
			role: accounts.role,
			seekerName: seekers.name,
			employerName: employerLogins.name,
			establishmentId: employerLogins.establishmentId,
			establishmentName: establishments.name,
			officerName: officers.name,
			officeId: officers.officeId,
			agreed: newestConsent(accounts.id)
		})
		.from(accounts)
		.leftJoin(seekers, eq(seekers.accountId, accounts.id))
		.leftJoin(employerLogins, eq(employerLogins.accountId, accounts.id))
		.leftJoin(establishments, eq(establishments.id, employerLogins.establishmentId))
		.leftJoin(officers, eq(officers.accountId, accounts.id))
		.where(eq(accounts.id, accountId))
		.prepare('person')
		.execute();
	if (!row) return undefined;
	const { id, role, agreed } = row;
	if (role === 'seeker' && row.seekerName !== null)
		// Who has just opened an account online has not told a name yet.
		return {
			actor: { role, id, sessionId },
			name: row.seekerName || '求職者',
			organisation: null,
			agreed
		};
	if (role === 'employer' && row.establishmentId && row.employerName !== null)
		return {
			actor: { role, id, sessionId, establishmentId: row.establishmentId },
			name: row.employerName,
			organisation: row.establishmentName,
			agreed
		};
	if (role === 'officer' && row.officeId && row.officerName !== null)
		return {
			actor: { role, id, sessionId, officeId: row.officeId },
			name: row.officerName,
			organisation: null,
			agreed
		};
	return undefined;
}
