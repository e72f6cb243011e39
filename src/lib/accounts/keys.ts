import * as v from 'valibot';
import { typedCode } from '#lib/text/typed-code.ts';
import { MINUTE } from '#lib/calendar/spans.ts';

/** ACC-4: counted from sending; nobody can know when a mail arrives. */
export const KEY_MINUTES = 30;
/** ACC-10 */
export const CODE_MINUTES = 10;
export const KEY_TRIES = 5;
export const DEVICE_DAYS = 30;
/** Ours: so long the old address can take a change of address back. */
export const STOP_DAYS = 7;

/**
 * What a number is for: opening an account, at the counter or online alone, a new password, signing in (ACC-9), a
 * change of address, or a way back in that an office has opened for somebody without a mailbox. That of an app is not
 * mailed; what waits for it is counted and timed alike.
 */
export const purposes = [
	'opening',
	'joining',
	'forgotten',
	'sign-in',
	'app',
	'new-address',
	'old-address',
	'recovery'
] as const;
export type Purpose = (typeof purposes)[number];
export type MailedPurpose = Exclude<Purpose, 'app'>;

const minutesOf: Record<Purpose, number> = {
	opening: KEY_MINUTES,
	joining: KEY_MINUTES,
	forgotten: KEY_MINUTES,
	'sign-in': CODE_MINUTES,
	app: CODE_MINUTES,
	'new-address': KEY_MINUTES,
	'old-address': KEY_MINUTES,
	recovery: KEY_MINUTES
};

/** The moment at which a key that was sent then stops working. */
export const keyEnd = (purpose: Purpose, sentAt: Date): Date =>
	new Date(sentAt.getTime() + minutesOf[purpose] * MINUTE);

/** Keys sent at this moment or before are too old now. */
export const tooOld = (purpose: Purpose, now: Date): Date =>
	new Date(now.getTime() - minutesOf[purpose] * MINUTE);

/** Whole minutes that are left, counted up as people do; 0 when it is over. */
export const minutesLeft = (until: Date, now: Date): number =>
	Math.max(0, Math.ceil((until.getTime() - now.getTime()) / MINUTE));

/** Six digits as people type them: any width, with spaces or hyphens in between. */
export const mailedKey = v.pipe(
	v.optional(v.string(), ''),
	v.transform(typedCode),
	v.regex(/^\d{6}$/, 'メールに書かれた6けたの数字を入力してください。')
);

/** 482917 as it is easier to read and to copy: 482 917 */
export const inGroups = (key: string): string => `${key.slice(0, 3)} ${key.slice(3)}`;
