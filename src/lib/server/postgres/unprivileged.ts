import { execFileSync, spawnSync } from 'node:child_process';
import {
	chmodSync,
	chownSync,
	cpSync,
	existsSync,
	mkdirSync,
	readFileSync,
	renameSync,
	rmSync
} from 'node:fs';
import { join } from 'node:path';

export interface Account {
	uid: number;
	gid: number;
}

/** PostgreSQL refuses to run as root, and rightly: the account it runs as instead, or none when we are not root. */
export function unprivilegedAccount(): Account | undefined {
	if (process.getuid?.() !== 0) return undefined;
	return lookUp('postgres') ?? lookUp('nobody');
}

function lookUp(name: string): Account | undefined {
	try {
		const id = (flag: string) => Number(execFileSync('id', [flag, name], { stdio: 'pipe' }));
		return { uid: id('-u'), gid: id('-g') };
	} catch {
		return undefined;
	}
}

/** Can that account run the program where it lies? Under a folder that only root may enter it cannot. */
export const canRun = (program: string, account?: Account) =>
	spawnSync(program, ['--version'], { ...account, cwd: '/', stdio: 'ignore' }).status === 0;

/** Copies the server's programs to a place the account can reach, once, and says where. */
export function copyWithinReach(native: string, shelter: string): string {
	const { version } = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8'));
	const copy = join(shelter, `postgresql-${version}`);
	if (existsSync(copy)) return copy;
	const half = `${copy}.${process.pid}`;
	mkdirSync(shelter, { recursive: true });
	cpSync(native, half, { recursive: true, verbatimSymlinks: true });
	// Whatever this process keeps to itself, these are for that account too.
	chmodSync(shelter, 0o755);
	execFileSync('chmod', ['-R', 'a+rX', half]);
	try {
		renameSync(half, copy);
	} catch {
		rmSync(half, { recursive: true, force: true }); // another process was first
	}
	return copy;
}

/** A folder that belongs to the account alone. */
export function ownFolder(path: string, account?: Account) {
	mkdirSync(path, { recursive: true, mode: 0o700 });
	if (account) chownSync(path, account.uid, account.gid);
	return path;
}
