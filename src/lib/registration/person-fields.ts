import * as v from 'valibot';
import { narrowPhone, readPostcode } from '#lib/text/narrow.ts';
import { readKana } from '#lib/text/read-kana.ts';
import { hasWords } from '#lib/text/typed.ts';
import { words } from './fields.ts';

/** A name as it was typed: nothing in it is changed, and it must have something to read. */
export const personName = v.pipe(
	words('氏名', 80),
	v.check(hasWords, '氏名を入力してください。'),
	v.check((name) => !/[\n\t]/.test(name), '氏名は1行で入力してください。')
);

/** A reading is kept in full-width katakana, however it was typed: ﾀｶﾊｼ, たかはし. */
export const kana = v.pipe(
	words('カナ', 80),
	v.nonEmpty('氏名のカナを入力してください。'),
	v.transform(readKana),
	v.regex(
		/^[ァ-ヺー・ヽヾ ]+$/,
		'カナは、ひらがなかカタカナで入力してください。例：タカハシ ミサキ'
	)
);

export const postcode = v.pipe(
	v.optional(v.string(), ''),
	v.check((text) => text.trim() !== '', '郵便番号を入力してください。'),
	v.check(
		(text) => text.trim() === '' || readPostcode(text) !== undefined,
		'郵便番号は、7けたの数字で入力してください。例：112-0002'
	),
	v.transform((text) => readPostcode(text) ?? '')
);

/** Digits with their dashes, or nothing: who has no telephone can still look for work. */
export const phone = v.pipe(
	v.optional(v.string(), ''),
	v.transform((text) => narrowPhone(text).replace(/[()]/g, '')),
	v.check(
		(text) =>
			text === '' || (/^\+?[\d-]+$/.test(text) && /^\d{10,13}$/.test(text.replace(/\D/g, ''))),
		'電話番号は、市外局番から数字で入力してください。例：090-0000-0000'
	)
);
