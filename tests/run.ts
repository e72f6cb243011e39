import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { setPriority } from 'node:os';

/**
 * `npm test`: everything there is to check, in two lanes for two cores, and one truthful last line.
 * Each static check counts as one test. The pages take longest: the other lane gives way to them.
 */
interface Tally {
	passed: number;
	failed: number;
	skipped: number;
}

/** What the machine lacks, as the names of skipped tests say it: 「… (needs redis-server)」. */
const lacks = new Map<string, number>();

/** Nothing could be counted. */
const broken: Tally = { passed: 0, failed: 1, skipped: 0 };
const GIVING_WAY = 3;
/** What browsers are sent is not newer than phones of 2022, libraries included. */
const BUILT = ['--no-config-lookup', '--no-ignore', '-c', 'built.eslint.config.js', 'build/client'];
const results = 'test-results';
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const built = build();
const lanes = await Promise.all([
	inTurn([() => built, pages]),
	inTurn([
		() => check('format', 'prettier', ['--check', '--cache', '.', '--log-level', 'warn']),
		() =>
			check('lint', 'eslint', ['--cache', '--cache-location', 'node_modules/.cache/eslint/', '.']),
		() => check('types', 'svelte-check', ['--tsconfig', './tsconfig.json', '--fail-on-warnings']),
		() => check('rooms', 'depcruise', ['src', '--config', 'dependency-cruiser.config.js']),
		() => suite(['rules', 'domain', 'settings']),
		() => built.then(() => check('built files', 'eslint', BUILT)),
		() => suite(['live'])
	])
]);
const total = lanes.flat().reduce(add);
for (const [what, count] of lacks)
	console.log(`${count} ${count === 1 ? 'test was' : 'tests were'} skipped: needs ${what}`);
console.log(
	`${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`
);
process.exit(total.failed > 0 ? 1 : 0);

async function inTurn(steps: (() => Promise<Tally>)[]): Promise<Tally[]> {
	const tallies: Tally[] = [];
	for (const step of steps) tallies.push(await step());
	return tallies;
}

async function build(): Promise<Tally> {
	return tally('build', run('vite', ['build', '--logLevel', 'warn']));
}

function check(name: string, program: string, args: string[]): Promise<Tally> {
	return tally(name, run(program, args, {}, GIVING_WAY));
}

async function tally(name: string, running: Promise<number>): Promise<Tally> {
	const begun = Date.now();
	const code = await running;
	console.log(`${code === 0 ? '✓' : '✗'} ${name} (${Math.round((Date.now() - begun) / 1000)} s)`);
	return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

async function suite(projects: string[]): Promise<Tally> {
	const file = `${results}/${projects.join('-')}.json`;
	const args = [
		'run',
		...projects.flatMap((project) => ['--project', project]),
		'--reporter=default',
		'--reporter=json',
		`--outputFile.json=${file}`
	];
	const code = await run('vitest', args, {}, GIVING_WAY);
	const found = read<{
		numPassedTests: number;
		numFailedTests: number;
		numPendingTests: number;
		testResults: { status: string; assertionResults: { status: string; fullName: string }[] }[];
	}>(file);
	if (!found) return broken;
	// A file that could not even be loaded has no tests to count, and is a failure all the same.
	const unread = found.testResults.filter(
		(one) => one.status === 'failed' && one.assertionResults.length === 0
	).length;
	const failed = found.numFailedTests + unread;
	const tests = found.testResults.flatMap((one) => one.assertionResults);
	for (const { status, fullName } of tests)
		if (status === 'skipped' || status === 'pending') noteLack(fullName);
	return {
		passed: found.numPassedTests,
		failed: code !== 0 && failed === 0 ? 1 : failed,
		skipped: found.numPendingTests
	};
}

function noteLack(name: string) {
	const what = /\(needs (.+?)\)/.exec(name)?.[1] ?? `what its name does not say: ${name}`;
	lacks.set(what, (lacks.get(what) ?? 0) + 1);
}

async function pages(): Promise<Tally> {
	const file = `${results}/pages.json`;
	const code = await run('playwright', ['test', '--config', 'tests/playwright.config.ts'], {
		PLAYWRIGHT_JSON_OUTPUT_FILE: file
	});
	const found = read<{
		stats: { expected: number; unexpected: number; skipped: number };
	}>(file);
	if (!found) return broken;
	const { expected, unexpected, skipped } = found.stats;
	if (skipped > 0) lacks.set('what the list of page tests above says', skipped);
	const failed = code !== 0 && unexpected === 0 ? 1 : unexpected;
	return { passed: expected, failed, skipped };
}

function run(
	program: string,
	args: string[],
	env: Record<string, string> = {},
	priority = 0
): Promise<number> {
	return new Promise((resolve) => {
		const child = spawn(`node_modules/.bin/${program}`, args, {
			stdio: 'inherit',
			env: { ...process.env, ...env }
		}).on('exit', (code) => resolve(code ?? 1));
		if (priority && child.pid) setPriority(child.pid, priority);
	});
}

function read<T>(file: string): T | undefined {
	try {
		return JSON.parse(readFileSync(file, 'utf8'));
	} catch {
		return undefined;
	}
}

function add(a: Tally, b: Tally): Tally {
	return {
		passed: a.passed + b.passed,
		failed: a.failed + b.failed,
		skipped: a.skipped + b.skipped
	};
}
