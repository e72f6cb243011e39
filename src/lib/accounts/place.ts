const programs: [RegExp, string][] = [
	[/Edg(e|A|iOS)?\//, 'Edge'],
	[/OPR\/|Opera/, 'Opera'],
	[/SamsungBrowser\//, 'Samsung Internet'],
	[/Firefox\/|FxiOS\//, 'Firefox'],
	[/Chrome\/|CriOS\//, 'Chrome'],
	[/Safari\//, 'Safari']
];

const machines: [RegExp, string][] = [
	[/iPhone|iPod/, 'iPhone'],
	[/iPad/, 'iPad'],
	[/Android/, 'Android'],
	[/Windows/, 'Windows'],
	[/CrOS/, 'Chromebook'],
	[/Macintosh|Mac OS X/, 'Mac'],
	[/Linux/, 'Linux']
];

const firstOf = (known: [RegExp, string][], text: string) =>
	known.find(([pattern]) => pattern.test(text))?.[1];

/** Chrome（Windows）: enough for a person to know their own devices by, and no more. */
export function placeOf(userAgent: string | null): string {
	const text = (userAgent ?? '').slice(0, 500);
	const program = firstOf(programs, text);
	const machine = firstOf(machines, text);
	if (program && machine) return `${program}（${machine}）`;
	return program ?? machine ?? '';
}
