import * as v from 'valibot';
import { typedCode } from '#lib/text/typed-code.ts';

/** Ours: so long a new app can be confirmed after its code was shown. */
export const SET_UP_MINUTES = 10;

/** The six digits of an app, as people type them. */
export const appCode = v.pipe(
	v.optional(v.string(), ''),
	v.transform(typedCode),
	v.regex(/^\d{6}$/, '認証アプリに出ている6けたの数字を入力してください。')
);

export const confirmAppForm = v.object({ key: appCode });

/** JBSW Y3DP …: a secret that is typed in by hand is read in fours. */
export const secretInFours = (base32: string): string => base32.replace(/(.{4})(?=.)/g, '$1 ');
