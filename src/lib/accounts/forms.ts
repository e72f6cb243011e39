import * as v from 'valibot';
import { birthDay } from './birth-day.ts';
import { CONSENT_VERSION } from './consent.ts';
import { mailedKey } from './keys.ts';
import { secondStepCode } from '#lib/second-step/recovery-codes.ts';
import { emailAddress, password, ticked } from './rules.ts';

/** Agreeing to the text in force; what to do where an older one, or nothing, was sent. */
const toText = (otherwise: string) =>
	v.pipe(v.optional(v.string(), ''), v.literal(CONSENT_VERSION, otherwise));

/** 同意します */
export const consentForm = v.object({
	agree: toText('プライバシーポリシーと利用規約を読み、「同意します」にチェックを入れてください。')
});

/** 同意して続ける: of the text that was shown. */
export const consentAgainForm = v.object({
	agree: toText(
		'読んでいただいたあとに、文章がまた新しくなりました。いまの文章をもう一度読んで、「同意して続ける」を押してください。'
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

/** ACC-9, or a 予備コード instead. */
export const codeForm = v.object({
	request: v.optional(v.string(), ''),
	key: secondStepCode,
	remember: ticked,
	kiosk: ticked
});

const currentPassword = v.pipe(
	v.optional(v.string(), ''),
	v.nonEmpty('いまのパスワードを入力してください。'),
	v.maxLength(200, 'パスワードは32文字までです。')
);

/** The new address, and the password once more. */
export const newAddressForm = v.object({
	email: v.pipe(v.optional(v.string(), ''), emailAddress),
	currentPassword
});

/** The keys of the new and of the old mailbox; a 予備コード for one that cannot be read any more. */
export const addressKeysForm = v.object({ newKey: mailedKey, oldKey: secondStepCode });

export const changePasswordForm = v.object({
	currentPassword,
	password: v.pipe(
		v.optional(v.string(), ''),
		v.nonEmpty('新しいパスワードを入力してください。'),
		password
	)
});

/** ACC-9: to do without a code, the password is asked for; to want one, it is not. */
export const codeSettingForm = v.object({
	asks: v.pipe(
		v.optional(v.picklist(['yes', 'no'], 'どちらかを選んでください。'), 'yes'),
		v.transform((asks) => asks === 'yes')
	),
	currentPassword: v.optional(v.pipe(v.string(), v.maxLength(200)), '')
});

/** The hash under which a session or a device is stored. */
export const storedIdForm = v.object({
	id: v.pipe(v.string(), v.regex(/^[\da-f]{64}$/))
});
