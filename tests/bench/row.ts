/** One line of the table that `npm run bench` prints. */
export interface Row {
	what: string;
	target: string;
	measured: string;
	ok: boolean;
}
