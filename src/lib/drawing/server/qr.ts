import qrcode from 'qrcode-generator';
import { type Box, PAGE, pt } from './units.ts';

const VERSIONS = [1, 2, 3, 4, 5] as const;
const QUIET = 4;

/** Where a code leads: to the page that verifies the paper, or to the form of the result that it asks for. */
export type Door = 'verify' | 'result';

/**
 * The modules of the code that leads there: rows of black and white. Level Q if version 5 holds it, else M,
 * so that a module is never under half a millimetre on paper and survives a fax.
 */
export function modulesTo(door: Door, origin: string, code: string): boolean[][] {
	const address = `${origin}/${door}/`;
	const known = latest.get(address + code);
	if (known) return known;
	const modules = attempt(address, code, 'Q') ?? attempt(address, code, 'M');
	if (!modules) throw new Error(tooLong(origin));
	const [first] = latest.keys();
	if (first !== undefined && latest.size >= REMEMBERED) latest.delete(first);
	latest.set(address + code, modules);
	return modules;
}

/** A letter and its slip have the same code, and finding a mask takes two milliseconds. Others are drawn in between. */
const latest = new Map<string, boolean[][]>();
const REMEMBERED = 12;

/** Refuses, at start, an ORIGIN that the QR code on papers cannot carry: more than 66 characters. */
export function insistOnQr(origin: string) {
	if (!attempt(`${origin}/verify/`, '0'.repeat(12), 'M')) throw new Error(tooLong(origin));
}

const tooLong = (origin: string) =>
	`ORIGIN must be at most 66 characters, for the QR code on papers: ${origin}`;

function attempt(address: string, code: string, level: 'Q' | 'M'): boolean[][] | undefined {
	for (const version of VERSIONS) {
		const qr = qrcode(version, level);
		qr.addData(address, 'Byte');
		qr.addData(code, 'Alphanumeric');
		try {
			qr.make();
		} catch {
			continue;
		}
		const side = Array.from({ length: qr.getModuleCount() }, (_, index) => index);
		return side.map((row) => side.map((column) => qr.isDark(row, column)));
	}
	return undefined;
}

/** The code as one path of horizontal runs: single squares leave hairlines between them. */
export function qrPath(modules: boolean[][], { x, y, w }: Box): string {
	const module = w / (modules.length + 2 * QUIET);
	const runs = modules.flatMap((row, r) =>
		darkRuns(row).map(([from, to]) => {
			const left = pt(x + (QUIET + from) * module);
			const bottom = pt(PAGE.height - y - (QUIET + r + 1) * module);
			return `${[left, bottom, pt((to - from) * module), pt(module)].map(fine).join(' ')} re`;
		})
	);
	return [...runs, 'f'].join('\n');
}

// A third decimal, or rounding would show between the rows.
const fine = (points: number) => String(Math.round(points * 1000) / 1000);

function darkRuns(row: boolean[]): [from: number, to: number][] {
	const runs: [number, number][] = [];
	row.forEach((dark, index) => {
		const run = runs.at(-1);
		if (dark && run?.[1] === index) run[1] = index + 1;
		else if (dark) runs.push([index, index + 1]);
	});
	return runs;
}
