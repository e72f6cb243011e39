import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { log } from '../log.ts';
import { keepSecret, newPassword, readSecret } from '../secret-file.ts';
import type { Place } from './place.ts';
import { runProgram, stopServer } from './programs.ts';

/** The cluster's keeper: may do everything in it. The service itself signs in as somebody else. */
export const KEEPER = 'mypage';

const ENCODING = [
	'--encoding=UTF8',
	'--locale-provider=builtin',
	'--builtin-locale=C.UTF-8',
	'--lc-collate=C',
	// Without a UTF-8 character type trigrams of Japanese words come out empty.
	'--lc-ctype=C.UTF-8',
	'--auth=scram-sha-256',
	`--username=${KEEPER}`
];
const HALF = 'cluster.half';
const FORGOTTEN_MS = 10 * 60_000;

export interface Cluster {
	folder: string;
	/** The keeper's. */
	password: string;
}

/**
 * The cluster of that place; made if there is none. It appears under its name only when it is whole, so a
 * half-written one is made anew, and of several processes that make it at once one is taken by all.
 */
export async function openCluster(place: Place): Promise<Cluster> {
	const folder = join(place.folder, 'cluster');
	const file = join(place.folder, 'password');
	const password = readSecret(file)?.toString();
	if (isWhole(folder))
		return { folder, password: password ?? (await renewPassword(place, folder, file)) };
	const drawn = keepSecret(file, newPassword(), place.account).toString();
	initialise(place, folder, file);
	return { folder, password: drawn };
}

const isWhole = (folder: string) => existsSync(join(folder, 'PG_VERSION'));
const besides = (name: string) => `${name}-${randomBytes(4).toString('hex')}`;

function initialise(place: Place, folder: string, passwordFile: string) {
	removeForgotten(place);
	const half = join(place.folder, besides(HALF));
	runProgram(place, 'initdb', ['-D', half, `--pwfile=${passwordFile}`, ...ENCODING]);
	setAsideUnlessWhole(folder);
	try {
		renameSync(half, folder);
	} catch (error) {
		// Another process was first: its cluster has the same password.
		rmSync(half, { recursive: true, force: true });
		if (!isWhole(folder)) throw error;
	}
}

/** What lies there without being whole was left by a run that was killed. */
function setAsideUnlessWhole(folder: string) {
	if (!existsSync(folder) || isWhole(folder)) return;
	const aside = besides(folder);
	renameSync(folder, aside);
	// It may have become whole in that very moment.
	if (isWhole(aside)) renameSync(aside, folder);
	else rmSync(aside, { recursive: true });
}

/** A half that another process is writing at this moment is younger than this. */
function removeForgotten(place: Place) {
	for (const name of readdirSync(place.folder).filter((name) => name.startsWith(HALF))) {
		const half = join(place.folder, name);
		if (Date.now() - statSync(half).mtimeMs > FORGOTTEN_MS) rmSync(half, { recursive: true });
	}
}

/** The file with it was lost. Whoever may write the data directory may as well set a new one. */
async function renewPassword(place: Place, folder: string, file: string): Promise<string> {
	log.warn({ file }, 'the password of the database was lost: a new one is set');
	await stopServer(place, folder);
	const password = newPassword();
	const words = `alter role ${KEEPER} password '${password}';\n`;
	runProgram(place, 'postgres', ['--single', '-D', folder, 'postgres'], words);
	return keepSecret(file, password, place.account).toString();
}
