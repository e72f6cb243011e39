import * as v from 'valibot';
import { readMailAddress } from '#lib/text/mail-address.ts';
import { narrow } from '#lib/text/narrow.ts';

/** ACC-2 */
export const PASSWORD_LENGTH = { min: 8, max: 32 };
/** ACC-11: after so many wrong passwords for one address in that time a code by mail is asked for as well. */
export const FAILURES_BEFORE_CODE = 5;
export const FAILURE_MINUTES = 60;

/** ACC-1 … ACC-3: half-width letters, digits and symbols, all three, 8 to 32 characters. */
export const password = v.pipe(
	v.string(),
	v.regex(/^[!-~]*$/, 'パスワードは半角の英字・数字・記号で入力してください。'),
	v.minLength(PASSWORD_LENGTH.min, 'パスワードは8文字以上で入力してください。'),
	v.maxLength(PASSWORD_LENGTH.max, 'パスワードは32文字までで入力してください。'),
	v.regex(/[A-Za-z]/, '英字を1文字以上入れてください。'),
	v.regex(/[0-9]/, '数字を1文字以上入れてください。'),
	v.regex(/[^A-Za-z0-9]/, '記号を1文字以上入れてください。')
);

/** An address as it is kept, see `readMailAddress`. */
export const emailAddress = v.pipe(
	v.string(),
	v.transform(narrow),
	v.nonEmpty('メールアドレスを入力してください。'),
	v.maxLength(100, 'メールアドレスは100文字までで入力してください。'),
	v.check(
		(typed) => readMailAddress(typed) !== undefined,
		'メールアドレスの形を確かめてください。例：hanako@example.jp'
	),
	v.transform((typed) => readMailAddress(typed) ?? typed)
);

/** A checkbox: sent when it is ticked, left out otherwise. */
export const ticked = v.pipe(
	v.optional(v.string(), ''),
	v.transform((text) => text === 'yes')
);

/** What the sign-in form takes. Nothing about the password is told beyond "is there one". */
export const signInForm = v.object({
	email: emailAddress,
	password: v.pipe(
		v.string(),
		v.nonEmpty('パスワードを入力してください。'),
		v.maxLength(200, 'パスワードは32文字までです。')
	),
	remember: ticked,
	/** 共用のパソコンで使う */
	kiosk: ticked
});
