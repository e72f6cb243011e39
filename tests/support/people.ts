import { eq } from 'drizzle-orm';
import { noteConsent } from '#lib/accounts/server/consents.ts';
import { registerAccount } from '#lib/accounts/server/register-account.ts';
import { employerLogins, establishments } from '#lib/employers/server/schema.ts';
import { officers, offices } from '#lib/offices/server/schema.ts';
import { giveNumber } from '#lib/seekers/server/give-number.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import type { EmployerActor, OfficerActor, SeekerActor } from '#lib/server/context.ts';
import type { Db } from '#lib/server/db.ts';
import type { Wishes } from '#lib/seekers/wishes.ts';

/** Browser tests run in several processes on one database: each counts from a number of its own. */
let serial =
	500_000 * Number('TEST_WORKER_INDEX' in process.env) +
	10_000 * Number(process.env.TEST_WORKER_INDEX ?? 0);
const next = () => (serial += 1);
/** Checking passwords takes time on purpose; people in tests do not sign in by it. */
const passwordHash =
	'$argon2id$v=19$m=19456,t=2,p=1$glXpMBopfNKOn/vR1Rw/TQ$soVW6HxJbcBFQby5y+/aLl+tIypC6fat19X6JYAhCUY';
/** That of the demo office, which is used where it is open already. */
const OFFICE = '13010';
const address = () => `person-${next()}-${crypto.randomUUID().slice(0, 8)}@test.example`;

export const noWishes: Wishes = {
	occupations: [],
	occupationGroups: [],
	prefectures: [],
	towns: [],
	kinds: [],
	monthlyWageFrom: null,
	hourlyWageFrom: null,
	workFrom: null,
	workUntil: null,
	weekendsOff: false,
	licences: [],
	drives: false
};

/** Makers of people and the organisations they belong to. */
export function people(db: Db) {
	let opened: Promise<string> | undefined;

	/** One office for everybody, also when several people come at once. */
	const office = (): Promise<string> => (opened ??= findOrOpen());

	async function findOrOpen(): Promise<string> {
		await db
			.insert(offices)
			.values({
				number: OFFICE,
				name: '東都公共職業安定所',
				alias: 'ハローワーク東都',
				postcode: '112-8577',
				address: '東京都文京区後楽1-9-20',
				phone: '03-0000-0000',
				fax: '03-0000-0001'
			})
			.onConflictDoNothing();
		const known = eq(offices.number, OFFICE);
		const [found] = await db.select({ id: offices.id }).from(offices).where(known);
		return found?.id ?? '';
	}

	async function seeker(
		name = '髙橋 美咲',
		given: Partial<typeof seekers.$inferInsert> = {}
	): Promise<SeekerActor> {
		const id = await registerAccount(db, { email: address(), role: 'seeker', passwordHash });
		await db.insert(seekers).values({
			accountId: id,
			number: given.number ?? (await giveNumber(db, OFFICE)),
			name,
			nameKana: 'タカハシ ミサキ',
			birthDate: '1999-04-01',
			postcode: '112-0002',
			address: '東京都文京区小石川1-1-1',
			phone: '090-0000-0000',
			officeId: await office(),
			registrationClass: 'office',
			registeredOn: '2026-10-05',
			validUntil: '2026-12-31',
			wishes: noWishes,
			...given
		});
		await noteConsent(db, { accountId: id, at: new Date() });
		return { role: 'seeker', id };
	}

	/** With a My Page somebody reads there. */
	async function establishment(name?: string, myPage = true) {
		const id = await unreadEstablishment(name, myPage);
		if (myPage) await employer('野村 恵子', id);
		return id;
	}

	/** Nobody can sign in for it yet. */
	async function unreadEstablishment(name = '株式会社ハローワークケア', myPage = true) {
		const [row] = await db
			.insert(establishments)
			.values({
				number: `1301-${String(next()).padStart(6, '0')}-1`,
				name,
				nameKana: 'カブシキガイシャハローワークケア',
				postcode: '102-0074',
				address: '東京都千代田区九段南1-1-1',
				officeId: await office(),
				myPageSince: myPage ? new Date('2025-01-01T00:00:00Z') : null
			})
			.returning({ id: establishments.id });
		return row?.id ?? '';
	}

	async function employer(name = '渡邉 誠', establishmentId?: string): Promise<EmployerActor> {
		const id = await registerAccount(db, { email: address(), role: 'employer', passwordHash });
		const workplace = establishmentId ?? (await unreadEstablishment());
		await db
			.insert(employerLogins)
			.values({ accountId: id, establishmentId: workplace, department: '人事課', name });
		return { role: 'employer', id, establishmentId: workplace };
	}

	async function officer(familyName = '佐々木'): Promise<OfficerActor> {
		const id = await registerAccount(db, { email: address(), role: 'officer', passwordHash });
		const work = await office();
		await db.insert(officers).values({
			accountId: id,
			officeId: work,
			department: '職業紹介部門',
			familyName,
			name: `${familyName} 恵`
		});
		return { role: 'officer', id, officeId: work };
	}

	return { office, seeker, establishment, unreadEstablishment, employer, officer };
}
