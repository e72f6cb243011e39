import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';

/** In two parts, or virus scanners would flag this repository. */
export const EICAR = Buffer.from(
	'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-' + 'ANTIVIRUS-TEST-FILE!$H+H*'
);

const places = ['/usr/sbin/clamd', '/usr/local/sbin/clamd', '/opt/homebrew/sbin/clamd', 'clamd'];
export const clamdPath = places.find((path) => !spawnSync(path, ['--version']).error);

/** A daemon of its own with two tiny signatures; no list of viruses is fetched. */
export async function aClamd(settings: string[] = []) {
	const home = await mkdtemp(join(tmpdir(), 'clamd-'));
	const port = await freePort();
	const md5 = createHash('md5').update(EICAR).digest('hex');
	await writeFile(join(home, 'test.hdb'), `${md5}:${EICAR.length}:Eicar-Test-Signature\n`);
	await writeFile(join(home, 'test.ndb'), `Eicar.Body:0:*:${EICAR.toString('hex')}\n`);
	await writeFile(
		join(home, 'clamd.conf'),
		[
			`DatabaseDirectory ${home}`,
			`TCPSocket ${port}`,
			'TCPAddr 127.0.0.1',
			'Foreground yes',
			...(process.getuid?.() === 0 ? ['User root'] : []),
			...settings,
			''
		].join('\n')
	);
	const daemon = spawn(clamdPath ?? 'clamd', ['-c', join(home, 'clamd.conf')], { stdio: 'ignore' });
	await answers(port);
	return {
		url: `tcp://127.0.0.1:${port}`,
		stop: async () => {
			daemon.kill('SIGKILL');
			await rm(home, { recursive: true, force: true });
		}
	};
}

export async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await new Promise((ready) => server.once('listening', ready));
	const { port } = server.address() as AddressInfo;
	await new Promise((closed) => server.close(closed));
	return port;
}

async function answers(port: number) {
	for (let tries = 0; tries < 400; tries++) {
		const open = await new Promise<boolean>((tell) => {
			const socket = connect(port, '127.0.0.1');
			socket.once('connect', () => (socket.destroy(), tell(true)));
			socket.once('error', () => tell(false));
		});
		if (open) return;
		await later(25);
	}
	throw new Error('clamd did not open its port within ten seconds');
}
