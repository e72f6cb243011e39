import qrcode from 'qrcode-generator';

/** White around the code, without which cameras do not find it. */
const QUIET = 4;

/** A QR code to be drawn as one path in a square of that side. */
export interface Qr {
	side: number;
	path: string;
}

/** Holds as much as a QR code of level M can. */
export function qrOf(text: string): Qr {
	const code = qrcode(0, 'M');
	code.addData(text, 'Byte');
	code.make();
	const modules = code.getModuleCount();
	const side = Array.from({ length: modules }, (_, index) => index);
	const path = side.flatMap((row) =>
		darkRuns(side.map((column) => code.isDark(row, column))).map(
			([from, length]) => `M${from + QUIET} ${row + QUIET}h${length}v1h-${length}z`
		)
	);
	return { side: modules + 2 * QUIET, path: path.join('') };
}

/** Single squares would leave hairlines between them on paper. */
function darkRuns(row: boolean[]): [from: number, length: number][] {
	const runs: [number, number][] = [];
	row.forEach((dark, index) => {
		const run = runs.at(-1);
		if (dark && run && run[0] + run[1] === index) run[1] += 1;
		else if (dark) runs.push([index, 1]);
	});
	return runs;
}
