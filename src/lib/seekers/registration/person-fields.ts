import * as v from 'valibot';
import { hasWords } from '#lib/text/typed.ts';
import { words } from './fields.ts';

const dashes = /[‐‑‒–—―−ー－ｰ─﹣]/g;
const narrow = (text: string) => text.normalize('NFKC').replace(dashes, '-').trim();

/** A name as it was typed: nothing in it is changed, and it must have something to read. */
export const personName = v.pipe(
	words('氏名', 60),
	v.check(hasWords, '氏名を入力してください。'),
	v.check((name) => !/[\n\t]/.test(name), '氏名は1行で入力してください。')
);

const toKatakana = (text: string) =>
	text.replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));

/** A reading is kept in full-width katakana, however it was typed: ﾀｶﾊｼ, たかはし. */
export const kana = v.pipe(
	words('カナ', 60),
	v.nonEmpty('氏名のカナを入力してください。'),
	v.transform((text) => toKatakana(text.normalize('NFKC'))),
	v.regex(/^[ァ-ヺー・ 　]+$/, 'カナは、ひらがなかカタカナで入力してください。例：タカハシ ミサキ')
);

/** 112-0002 from 1120002, １１２－０００２ or 〒112 0002. */
export const readPostcode = (text: string): string | null => {
	const digits = narrow(text).replace(/[〒\s-]/g, '');
	return /^\d{7}$/.test(digits) ? `${digits.slice(0, 3)}-${digits.slice(3)}` : null;
};

export const postcode = v.pipe(
	v.optional(v.string(), ''),
	v.check((text) => text.trim() !== '', '郵便番号を入力してください。'),
	v.check(
		(text) => text.trim() === '' || readPostcode(text) !== null,
		'郵便番号は、7けたの数字で入力してください。例：112-0002'
	),
	v.transform((text) => readPostcode(text) ?? '')
);

/** Digits with their dashes, or nothing: who has no telephone can still look for work. */
export const phone = v.pipe(
	v.optional(v.string(), ''),
	v.transform((text) => narrow(text).replace(/[\s()]/g, '')),
	v.check(
		(text) =>
			text === '' || (/^\+?[\d-]+$/.test(text) && /^\d{10,13}$/.test(text.replace(/\D/g, ''))),
		'電話番号は、市外局番から数字で入力してください。例：090-0000-0000'
	)
);
