import { asc, eq } from 'drizzle-orm';
import { accounts } from '#lib/accounts/server/schema.ts';
import { offices } from '#lib/offices/server/schema.ts';
import type { Context, EmployerActor } from '#lib/server/context.ts';
import { employerLogins, establishments } from './schema.ts';

/** The actor's own establishment, with everybody who signs in for it. */
export async function readOwnEstablishment({ db, actor }: Context<EmployerActor>) {
	const [[found], logins] = await Promise.all([
		db
			.select({
				number: establishments.number,
				name: establishments.name,
				nameKana: establishments.nameKana,
				postcode: establishments.postcode,
				address: establishments.address,
				phone: establishments.phone,
				website: establishments.website,
				workplaceInfoUrl: establishments.workplaceInfoUrl,
				myPageSince: establishments.myPageSince,
				office: offices.name,
				officePhone: offices.phone
			})
			.from(establishments)
			.innerJoin(offices, eq(offices.id, establishments.officeId))
			.where(eq(establishments.id, actor.establishmentId)),
		db
			.select({
				id: accounts.id,
				name: employerLogins.name,
				department: employerLogins.department,
				email: accounts.email
			})
			.from(employerLogins)
			.innerJoin(accounts, eq(accounts.id, employerLogins.accountId))
			.where(eq(employerLogins.establishmentId, actor.establishmentId))
			.orderBy(asc(accounts.createdAt), asc(accounts.id))
	]);
	if (!found) throw new Error('A login without its establishment.');
	return { ...found, logins: logins.map((login) => ({ ...login, me: login.id === actor.id })) };
}
