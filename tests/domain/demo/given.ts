import { eq } from 'drizzle-orm';
import { accounts } from '#lib/accounts/server/schema.ts';
import { employerLogins } from '#lib/employers/server/schema.ts';
import { officers } from '#lib/offices/server/schema.ts';
import type { EmployerActor, OfficerActor, SeekerActor } from '#lib/server/context.ts';
import type { World } from '../../support/world.ts';

/** The three people who sign in to the demo. */
export async function theThree({ db }: World) {
	const rows = await db
		.select({
			email: accounts.email,
			id: accounts.id,
			establishmentId: employerLogins.establishmentId,
			officeId: officers.officeId
		})
		.from(accounts)
		.leftJoin(employerLogins, eq(employerLogins.accountId, accounts.id))
		.leftJoin(officers, eq(officers.accountId, accounts.id));
	const who = (name: string) => {
		const row = rows.find(({ email }) => email === `${name}@demo.example`);
		return { id: row?.id ?? '', place: row?.establishmentId ?? row?.officeId ?? '' };
	};
	const [seeker, employer, office] = [who('seeker'), who('employer'), who('office')];
	return {
		misaki: { role: 'seeker', id: seeker.id } satisfies SeekerActor,
		watanabe: {
			role: 'employer',
			id: employer.id,
			establishmentId: employer.place
		} satisfies EmployerActor,
		sasaki: { role: 'officer', id: office.id, officeId: office.place } satisfies OfficerActor
	};
}
