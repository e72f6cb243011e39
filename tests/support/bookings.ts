import { officeHours } from '#lib/bookings/server/schema.ts';
import { addOfficer, openOffice } from '#lib/offices/server/open-office.ts';
import type { OfficerActor } from '#lib/server/context.ts';
import type { Db } from '#lib/server/db.ts';

/** Browser tests run in several processes on one database: each counts from a number of its own. */
let serial = 13_100 + 100 * Number(process.env.TEST_WORKER_INDEX ?? 0);

/** An office of its own for one test, so that no other test's people take its places, with an officer. */
export async function anOffice(
	{ db }: { db: Db },
	{ places = 2 } = {}
): Promise<OfficerActor & { number: string }> {
	const number = String((serial += 1));
	const officeId = await openOffice(db, {
		...{ number, name: `${number}公共職業安定所`, alias: `ハローワーク${number}` },
		...{ postcode: '112-8577', address: '東京都文京区後楽1-9-20', phone: '03-0000-0000' }
	});
	await db.insert(officeHours).values({ officeId, opensAt: 540, closesAt: 1020, places });
	const login = { email: `officer-${number}@test.example`, passwordHash: 'not a hash' };
	const id = await addOfficer(db, login, {
		...{ officeId, department: '職業相談部門', familyName: '佐々木', name: '佐々木 恵' }
	});
	return { role: 'officer', id, officeId, number };
}
