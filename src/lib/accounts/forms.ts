import * as v from 'valibot';
import { tokyoDay } from '#lib/calendar/tokyo.ts';
import { CONSENT_VERSION } from './consent.ts';
import { mailedKey } from './keys.ts';
import { emailAddress, password, ticked } from './rules.ts';

/** 同意します */
export const consentForm = v.object({
	agree: v.pipe(
		v.optional(v.string(), ''),
		v.literal(
			CONSENT_VERSION,
			'プライバシーポリシーと利用規約を読み、「同意します」にチェックを入れてください。'
		)
	)
});

const number = v.pipe(
	v.optional(v.string(), ''),
	v.transform((text) => text.normalize('NFKC').trim())
);

const asDay = (input: { year: string; month: string; day: string }) =>
	[input.year.padStart(4, '0'), input.month.padStart(2, '0'), input.day.padStart(2, '0')].join('-');

/** A day that was, in a calendar that has it: 31 April and tomorrow are none. */
export function isBirthDate(day: string, today: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || day < '1900-01-01' || day > today) return false;
	const read = new Date(`${day}T00:00:00Z`);
	return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(day);
}

const WRONG_DAY = '生年月日を、西暦の年・月・日の数字で入力してください。例：1999年4月1日';

/** ACC-5: what opening asks for. */
export const identityForm = v.pipe(
	v.object({
		agreed: v.optional(v.string(), ''),
		email: v.pipe(v.optional(v.string(), ''), emailAddress),
		year: number,
		month: number,
		day: number
	}),
	v.forward(
		v.check((input) => isBirthDate(asDay(input), tokyoDay(new Date())), WRONG_DAY),
		['year']
	),
	v.transform((input) => ({
		consentVersion: input.agreed,
		email: input.email,
		birthDate: asDay(input)
	}))
);

/** Key and password together, as the leaflet asks for them. */
export const newPasswordForm = v.object({
	request: v.optional(v.string(), ''),
	key: mailedKey,
	password: v.pipe(
		v.optional(v.string(), ''),
		v.nonEmpty('パスワードを入力してください。'),
		password
	)
});

export const forgottenForm = v.object({
	email: v.pipe(v.optional(v.string(), ''), emailAddress)
});

/** ACC-9 */
export const codeForm = v.object({
	request: v.optional(v.string(), ''),
	key: mailedKey,
	remember: ticked
});
