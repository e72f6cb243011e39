import { closeRecord } from '#lib/offices/server/open-record.ts';
import { registerAtCounter } from '#lib/registration/server/register-at-counter.ts';
import type { OfficerActor, System } from '#lib/server/context.ts';

/** Registered at the counter today, and without a password: whoever tries the demo opens this My Page. */
export const newcomer = { email: 'newcomer@demo.example', birthDate: '1999-04-01' };

export async function welcomeNewcomer(system: System, officer: OfficerActor): Promise<void> {
	const context = { ...system, actor: officer };
	await registerAtCounter(context, {
		...newcomer,
		...{ name: '石川 ひかり', nameKana: 'イシカワ ヒカリ', again: false },
		schooling: 'none',
		...{ postcode: '112-0002', address: '東京都文京区小石川2-3-4', phone: '090-0000-0401' }
	});
	await closeRecord(context);
}
