/** A way to read a text: what is meant by it, or nothing. */
export type Understand = (text: string) => string | undefined;

const formed =
	(form: RegExp): Understand =>
	(text) =>
		form.test(text) ? text : undefined;

/** HH:MM in steps of ten minutes (SRC-10). */
export const clock = formed(/^([01]\d|2[0-3]):[0-5]0$/);

/** A 市区町村 is known by its five digits, the first two of which are its prefecture's. */
export const townCode = formed(/^(0[1-9]|[1-3]\d|4[0-7])\d{3}$/);

/** 職業分類番号: three digits, or three and two. */
export const occupationCode = formed(/^\d{3}(-\d{2})?$/);

/** A day that is in the calendar. */
export const day: Understand = (text) => {
	if (!/^20\d{2}-\d{2}-\d{2}$/.test(text)) return undefined;
	const date = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : undefined;
};

export const prefectureOf = (town: string) => town.slice(0, 2);
