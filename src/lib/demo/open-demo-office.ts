import { hashPassword } from '#lib/accounts/server/passwords.ts';
import { accounts } from '#lib/accounts/server/schema.ts';
import { monthEnd, tokyoDay } from '#lib/calendar/tokyo.ts';
import {
	addEmployerLogin,
	registerEstablishment
} from '#lib/employers/server/register-establishment.ts';
import { addOfficer, openOffice } from '#lib/offices/server/open-office.ts';
import { registerSeeker } from '#lib/seekers/server/register-seeker.ts';
import type { System } from '#lib/server/context.ts';
import { fillWithDemo } from './fill.ts';
import { sampleEstablishment } from './sample.ts';

const PASSWORD = 'Mypage-2026';

/** Fills an empty database with the demo office; one that holds anybody is left alone. */
export async function openDemoOffice(system: System) {
	const { db, now } = system;
	if ((await db.$count(accounts)) > 0) return;
	const passwordHash = await hashPassword(PASSWORD);
	const today = tokyoDay(now());
	const officeId = await openOffice(db, {
		number: '13010',
		name: '東都公共職業安定所',
		alias: 'ハローワーク東都',
		postcode: '112-8577',
		address: '東京都文京区後楽1-9-20',
		phone: '03-0000-0000',
		fax: '03-0000-0001'
	});
	await addOfficer(
		db,
		{ email: 'office@demo.example', passwordHash },
		{ officeId, department: '職業紹介第二部門', familyName: '佐々木', name: '佐々木 恵' }
	);
	const establishmentId = await registerEstablishment(db, {
		...sampleEstablishment,
		officeId,
		myPageSince: now()
	});
	await addEmployerLogin(
		db,
		{ email: 'employer@demo.example', passwordHash },
		{ establishmentId, department: '人事課', name: '渡邉 誠' }
	);
	await registerSeeker(
		db,
		{ email: 'seeker@demo.example', passwordHash },
		{
			number: '13010-00012345',
			name: '髙橋 美咲',
			nameKana: 'タカハシ ミサキ',
			birthDate: '1999-05-14',
			postcode: '112-0002',
			address: '東京都文京区小石川1-2-3',
			phone: '090-0000-0000',
			phoneToEmployers: true,
			officeId,
			registrationClass: 'office',
			registeredOn: today,
			validUntil: monthEnd(today, 2),
			wishes: {
				occupations: ['介護職員', '介護福祉士'],
				occupationGroups: [5],
				prefectures: ['13'],
				towns: ['千代田区', '文京区'],
				kinds: ['full'],
				monthlyWageFrom: 200_000,
				hourlyWageFrom: null,
				workFrom: 8 * 60,
				workUntil: 18 * 60,
				weekendsOff: false,
				licences: ['介護福祉士'],
				drives: false
			}
		}
	);
	await fillWithDemo(system, { establishments: 96, postings: 320, seekers: 60, passwordHash });
}
