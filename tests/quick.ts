import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * `npm run test:quick`: what a change may have broken in its own rooms, in less than a minute for most of them: format
 * and lint of the changed files, and the tests of the rooms without a browser. Rooms may be named instead:
 * `npm run test:quick -- letters search`. Types, walls, sockets and pages are left to `npm test`.
 */
const changed = changedFiles().filter(existsSync);
const code = changed.filter((file) => /\.(ts|js|svelte)$/.test(file));
const named = process.argv.slice(2);
const rooms = named.length > 0 ? named : roomsOf(changed);
const tests = rooms.flatMap((room) => [`tests/rules/${room}/`, `tests/domain/${room}/`]);
const found = tests.filter(existsSync);

console.log(rooms.length > 0 ? `rooms: ${rooms.join(', ')}` : 'No room has changed.');
const went = [
	changed.length === 0 || run('prettier', '--check', '--ignore-unknown', ...changed),
	code.length === 0 || run('eslint', '--no-warn-ignored', ...code),
	found.length === 0 || run('vitest', 'run', '--reporter=dot', ...found)
];
process.exit(went.every(Boolean) ? 0 : 1);

/** Since this branch left main, committed or not. */
function changedFiles(): string[] {
	const [base] = git('merge-base', 'HEAD', 'main');
	return [
		...git('diff', '--name-only', base ?? 'HEAD'),
		...git('ls-files', '--others', '--exclude-standard')
	];
}

function roomsOf(files: string[]): string[] {
	const inRoom = /^(?:src\/lib|tests\/rules|tests\/domain)\/([^/]+)\//;
	return [...new Set(files.flatMap((file) => inRoom.exec(file)?.[1] ?? []))];
}

/** The lines it answers; none where it knows no such thing. */
function git(...args: string[]): string[] {
	try {
		const answer = execFileSync('git', args, {
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'ignore']
		});
		return answer.split('\n').filter(Boolean);
	} catch {
		return [];
	}
}

function run(program: string, ...args: string[]): boolean {
	return spawnSync(`node_modules/.bin/${program}`, args, { stdio: 'inherit' }).status === 0;
}
