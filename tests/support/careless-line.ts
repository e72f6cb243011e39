import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';

/** A line to a database that can be told to break once something has been done there and before anybody hears of it. */
export async function aCarelessLine(url: string) {
	const { hostname, port } = new URL(url);
	let cutsAfter: RegExp | undefined;
	const server = createServer((near) => {
		const far = connect(Number(port), hostname);
		near.on('error', () => far.destroy()).on('close', () => far.destroy());
		far.on('error', () => near.destroy()).on('close', () => near.destroy());
		let doing = false;
		near.on('data', (sent: Buffer) => {
			doing ||= cutsAfter?.test(sent.toString('latin1')) ?? false;
			far.write(sent);
		});
		far.on('data', (answer: Buffer) => {
			if (!doing) return near.write(answer);
			cutsAfter = undefined;
			near.destroy();
		});
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const line = new URL(url);
	line.hostname = '127.0.0.1';
	line.port = String((server.address() as AddressInfo).port);
	return {
		url: line.href,
		cutAfterNextCommit: () => void (cutsAfter = /commit/i),
		/** For what is sent in one statement, which is its own commit: those with that text in what they are given. */
		cutAfterNextWith: (text: RegExp) => void (cutsAfter = text),
		/** Whether the cut that was asked for has not come yet. */
		isAboutToCut: () => cutsAfter !== undefined,
		close: () => server.close()
	};
}
