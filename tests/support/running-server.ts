import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';

export interface RunningServer {
	url: string;
	process: ChildProcess;
	stop: (signal?: NodeJS.Signals) => Promise<void>;
	/** Everything it has written down so far. */
	said: () => string;
}

/** A port nobody uses now. */
export const freePort = () =>
	new Promise<number>((resolve) => {
		const probe = createServer().listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});

/** The built product in a process of its own, ready when this resolves; `first` is loaded into it before, and may be asked. */
export async function startServer(
	env: Record<string, string>,
	port?: number,
	first?: string
): Promise<RunningServer> {
	const own = port ?? (await freePort());
	const url = `http://localhost:${own}`;
	const child = spawn(process.execPath, [...(first ? ['--import', first] : []), 'src/server.ts'], {
		env: { ...process.env, LOG_LEVEL: 'warn', PORT: String(own), ORIGIN: url, ...env },
		stdio: ['ignore', 'pipe', 'inherit', ...(first ? (['ipc'] as const) : [])]
	});
	let said = '';
	await new Promise<void>((resolve, reject) => {
		child.stdout?.on('data', (chunk: Buffer) => {
			said += chunk;
			if (said.includes('しごとマイページ')) resolve();
		});
		child.once('exit', (code) => reject(new Error(`The server ended with ${code}.`)));
	});
	return {
		url,
		process: child,
		said: () => said,
		stop: (signal = 'SIGTERM') =>
			new Promise((resolve) => {
				if (child.exitCode !== null || child.signalCode !== null) return resolve();
				child.once('exit', () => resolve());
				child.kill(signal);
			})
	};
}
