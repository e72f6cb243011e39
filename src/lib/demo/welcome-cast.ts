import {
	addEmployerLogin,
	registerEstablishment
} from '#lib/employers/server/register-establishment.ts';
import { addOfficer } from '#lib/offices/server/open-office.ts';
import { registerSeeker } from '#lib/seekers/server/register-seeker.ts';
import type { EmployerActor, OfficerActor, SeekerActor } from '#lib/server/context.ts';
import type { Db } from '#lib/server/db.ts';
import { castOf, type Cast } from './cast/establishments.ts';
import { registrationOf, seekers, type SeekerKey } from './cast/seekers.ts';
import type { Days } from './days.ts';
import { eachInTurn } from './each.ts';
import type { Stage } from './stories/story.ts';

interface Welcome {
	db: Db;
	days: Days;
	officeId: string;
	passwordHash: string;
}

type Welcomed = Pick<Stage, 'officer' | 'employers' | 'seekers'>;

/** Registers everybody who has a part in the stories; all sign in with the same password. */
export async function welcomeCast(welcome: Welcome): Promise<Welcomed> {
	return {
		officer: await welcomeOfficer(welcome),
		employers: await eachInTurn(castOf, (cast) => welcomeEmployers(welcome, cast)),
		seekers: await eachInTurn(seekers, (_, key) => welcomeSeeker(welcome, key))
	};
}

async function welcomeOfficer({ db, officeId, passwordHash }: Welcome): Promise<OfficerActor> {
	const id = await addOfficer(
		db,
		{ email: 'office@demo.example', passwordHash },
		{ officeId, department: '職業紹介第二部門', familyName: '佐々木', name: '佐々木 恵' }
	);
	return { role: 'officer', id, officeId };
}

async function welcomeEmployers(
	{ db, days, officeId, passwordHash }: Welcome,
	{ facts, phone, logins }: Cast
): Promise<[EmployerActor, ...EmployerActor[]]> {
	const establishmentId = await registerEstablishment(db, {
		...facts,
		phone,
		officeId,
		myPageSince: days.on(-400, '09:00')
	});
	const actors: EmployerActor[] = [];
	for (const { email, ...person } of logins) {
		const login = { email, passwordHash };
		const id = await addEmployerLogin(db, login, { establishmentId, ...person });
		actors.push({ role: 'employer', id, establishmentId });
	}
	const [first, ...others] = actors;
	if (!first) throw new Error(`Nobody signs in for ${facts.name}.`);
	return [first, ...others];
}

async function welcomeSeeker(
	{ db, days, officeId, passwordHash }: Welcome,
	key: SeekerKey
): Promise<SeekerActor> {
	const { email, seeker } = registrationOf(key, days);
	const id = await registerSeeker(db, { email, passwordHash }, { ...seeker, officeId });
	return { role: 'seeker', id };
}
