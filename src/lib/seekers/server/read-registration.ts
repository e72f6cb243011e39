import { eq } from 'drizzle-orm';
import { accounts } from '#lib/accounts/server/schema.ts';
import { offices } from '#lib/offices/server/schema.ts';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import { isValid } from '../rules.ts';
import { SeekerNotFound } from './errors.ts';
import { seekers } from './schema.ts';

/** The person's own registration, everything in it that they may see: all of it. */
export async function readRegistration({ db, actor, now }: Context<SeekerActor>) {
	const [row] = await db
		.select({
			seeker: seekers,
			email: accounts.email,
			office: {
				number: offices.number,
				alias: offices.alias,
				phone: offices.phone,
				address: offices.address
			}
		})
		.from(seekers)
		.innerJoin(accounts, eq(accounts.id, seekers.accountId))
		.innerJoin(offices, eq(offices.id, seekers.officeId))
		.where(eq(seekers.accountId, actor.id))
		.prepare('registration')
		.execute();
	if (!row) throw new SeekerNotFound();
	const { seeker, email, office } = row;
	return { ...seeker, email, office, valid: isValid(seeker, now()) };
}
