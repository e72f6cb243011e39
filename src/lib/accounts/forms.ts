import * as v from 'valibot';
import { birthDay } from './birth-day.ts';
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

/** ACC-5: what opening asks for. */
export const identityForm = v.pipe(
	v.object({
		agreed: v.optional(v.string(), ''),
		email: v.pipe(v.optional(v.string(), ''), emailAddress),
		...birthDay.entries
	}),
	v.forward(
		v.check((input) => birthDay.isDay(input), birthDay.sentence),
		['year']
	),
	v.transform((input) => ({
		consentVersion: input.agreed,
		email: input.email,
		birthDate: birthDay.read(input)
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
