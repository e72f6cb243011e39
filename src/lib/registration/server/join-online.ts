import { asc } from 'drizzle-orm';
import { askForKey } from '#lib/accounts/server/keys.ts';
import { join } from '#lib/accounts/server/join.ts';
import type { NewPassword } from '#lib/accounts/server/open-account.ts';
import { tokyoDay } from '#lib/calendar/tokyo.ts';
import { offices } from '#lib/offices/server/schema.ts';
import type { System } from '#lib/server/context.ts';
import type { Tx } from '#lib/server/db.ts';
import { NO_WISHES } from '../meaning.ts';
import { mayRegister, type Schooling } from '../schooling.ts';
import { ThroughSchool } from './errors.ts';
import { giveNumber } from '#lib/seekers/server/give-number.ts';
import { seekers } from '#lib/seekers/server/schema.ts';

/** Of numbers that no office has given out: a real one comes with the 求職申込み. */
const NO_OFFICE = '00000';

/** オンライン登録: everybody gets the same answer, whether the address is known or not; only the mailbox tells. */
export async function requestJoining(
	{ db, now }: System,
	input: { email: string; birthDate: string; schooling: Schooling; consentVersion: string }
): Promise<string> {
	const { email: address, birthDate, consentVersion } = input;
	if (!mayRegister(input, tokyoDay(now()))) throw new ThroughSchool();
	return db.transaction((tx) =>
		askForKey(tx, {
			...{ purpose: 'joining', accountId: undefined, address, birthDate },
			...{ consentVersion, at: now() }
		})
	);
}

/** Opens the account of somebody who came online alone and signs them in. 仮登録 until the 求職申込み is made. */
export const joinOnline = (system: System, input: NewPassword) =>
	join(system, input, { role: 'seeker', add: addProvisional });

async function addProvisional(
	tx: Tx,
	{ accountId, birthDate, at }: { accountId: string; birthDate: string; at: Date }
) {
	const [office] = await tx
		.select({ id: offices.id })
		.from(offices)
		.orderBy(asc(offices.number))
		.limit(1);
	if (!office) throw new Error('There is no office yet.');
	const today = tokyoDay(at);
	await tx.insert(seekers).values({
		...{ accountId, birthDate, officeId: office.id, wishes: NO_WISHES },
		number: await giveNumber(tx, NO_OFFICE),
		...{ name: '', nameKana: '', postcode: '', address: '', phone: '' },
		registrationClass: 'online',
		...{ registeredOn: today, validUntil: today, invalidatedAt: at, provisional: true }
	});
}
