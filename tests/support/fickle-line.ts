import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface FickleLine {
	/** The server's address by way of this line. */
	url: string;
	/** What is open stays open and nothing passes any more; what is opened now hears nothing either. */
	silence: () => void;
	/** Everything is reset, and nothing accepted. */
	cut: () => void;
	/** Everything that is open is reset; what is opened now passes. Says how many that were. */
	reset: () => number;
	/** New connections pass again; those that were silenced stay so. */
	restore: () => void;
	/** How many connections were not accepted. */
	refused: () => number;
	close: () => void;
}

interface Link {
	near: Socket;
	silent: boolean;
}

/** A line to a server that can go quiet without ending, which no server does by itself. */
export async function aFickleLine(to: string): Promise<FickleLine> {
	const url = new URL(to);
	const { hostname, port } = url;
	const links = new Set<Link>();
	let refused = 0;
	let state: 'open' | 'silent' | 'cut' = 'open';
	const line = createServer((near) => {
		const link: Link = { near, silent: state === 'silent' };
		links.add(link);
		near.on('error', () => {}).on('close', () => links.delete(link));
		if (state === 'cut') {
			refused += 1;
			near.resetAndDestroy();
		} else if (link.silent) near.resume();
		else join(link, connect(Number(port), hostname));
	});
	await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve));
	url.host = `127.0.0.1:${(line.address() as AddressInfo).port}`;
	return {
		url: url.href,
		silence: () => {
			state = 'silent';
			for (const link of links) link.silent = true;
		},
		cut: () => {
			state = 'cut';
			for (const { near } of links) near.resetAndDestroy();
		},
		reset: () => {
			const open = [...links];
			for (const { near } of open) near.resetAndDestroy();
			return open.length;
		},
		refused: () => refused,
		restore: () => void (state = 'open'),
		close: () => {
			for (const { near } of links) near.destroy();
			line.close();
		}
	};
}

function join(link: Link, far: Socket) {
	const { near } = link;
	far.on('error', () => {}).on('close', () => near.destroy());
	near.on('close', () => far.destroy());
	near.on('data', (bytes) => link.silent || far.write(bytes));
	far.on('data', (bytes) => link.silent || near.write(bytes));
}
