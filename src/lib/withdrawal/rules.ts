import * as v from 'valibot';
import { addDays, tokyoDay } from '#lib/calendar/tokyo.ts';

/**
 * Ours: so long the office keeps who was referred where, as other records of placement are kept. The real
 * service does not say what 退会 erases.
 */
export const RECORD_YEARS = 2;

/** The last day on which the record still names the person. */
export function namedUntil(withdrawnAt: Date): string {
	const day = tokyoDay(withdrawnAt);
	const same = `${Number(day.slice(0, 4)) + RECORD_YEARS}${day.slice(4)}`;
	// 29 February of a year without one ends on the 28th.
	return same.endsWith('-02-29') ? addDays(`${same.slice(0, 4)}-03-01`, -1) : same;
}

/** What stands in the office's record instead of a name after that day. */
export const NOBODY = '退会した方';
/** What stands where the motivation stood. */
export const ERASED_WORDS = '退会により消去しました。';
/** What the employer reads when somebody leaves in the middle of an application. */
export const FAREWELL =
	'求職者マイページを退会するため、応募を辞退いたします。選考の時間をいただき、ありがとうございました。';

export const withdrawalForm = v.object({
	understood: v.pipe(
		v.optional(v.string(), ''),
		v.literal('yes', '消えるものと残るものを確かめて、チェックを入れてください。')
	),
	currentPassword: v.pipe(
		v.optional(v.string(), ''),
		v.nonEmpty('いまのパスワードを入力してください。'),
		v.maxLength(200, 'パスワードは32文字までです。')
	)
});
