import { withoutShapeless } from './unseen.ts';

/** Every sign that people type, or a word processor makes, where a short dash is meant. */
export const DASHES = '‐‑‒–—―⁃−─━﹘﹣－';
/** In a number the long vowel is one too. */
const dashes = new RegExp(`[${DASHES}ー]`, 'g');

/** Letters, digits and signs in half width, without spaces around them and without what nobody sees. */
export const narrow = (text: string): string => withoutShapeless(text.normalize('NFKC')).trim();

/** The same of a number: every kind of dash is the short one. */
export const narrowNumber = (text: string): string => narrow(text).replace(dashes, '-');

/** 03/1234/5678, 03・1234・5678 and 03.1234.5678 are telephone numbers too; spaces fall away. */
export const narrowPhone = (text: string): string =>
	narrowNumber(text)
		.replace(/\s/g, '')
		.replace(/([\d)])[/・.](?=[\d(])/g, '$1-');

/** 112-0002 from 1120002, １１２－０００２ or 〒112 0002; undefined when it is no postcode. */
export function readPostcode(text: string): string | undefined {
	const digits = narrowNumber(text).replace(/[〒\s./・-]/g, '');
	return /^\d{7}$/.test(digits) ? `${digits.slice(0, 3)}-${digits.slice(3)}` : undefined;
}
