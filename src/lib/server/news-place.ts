/** A place in the order of news: '<line of news>.<number>'. */
export type Cursor = string;

/** What can be told: which line of news, the number up to which it is forgotten, the highest number given. */
export interface NewsPlace {
	line: string;
	first: string;
	last: string;
}

/** The place after everything that has been told. */
export const endOf = ({ line, last }: NewsPlace): Cursor => `${line}.${last}`;

/**
 * Whether everything after the cursor can still be told: not when part of it is forgotten, nor when the
 * cursor is of a database that this one is a copy of, or of a time that was taken back.
 */
export function canGoOn(cursor: Cursor, { line, first, last }: NewsPlace): boolean {
	const [own, number = ''] = cursor.split('.');
	return own === line && BigInt(number) >= BigInt(first) && BigInt(number) <= BigInt(last);
}
