import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';

/** A line to a database that can be told to break once a commit has been done and before anybody hears of it. */
export async function aCarelessLine(url: string) {
	const { hostname, port } = new URL(url);
	let cutsAfterCommit = false;
	const server = createServer((near) => {
		const far = connect(Number(port), hostname);
		near.on('error', () => far.destroy()).on('close', () => far.destroy());
		far.on('error', () => near.destroy()).on('close', () => near.destroy());
		let committing = false;
		near.on('data', (sent: Buffer) => {
			committing ||= cutsAfterCommit && /commit/i.test(sent.toString('latin1'));
			far.write(sent);
		});
		far.on('data', (answer: Buffer) => {
			if (!committing) return near.write(answer);
			cutsAfterCommit = false;
			near.destroy();
		});
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const line = new URL(url);
	line.hostname = '127.0.0.1';
	line.port = String((server.address() as AddressInfo).port);
	return {
		url: line.href,
		cutAfterNextCommit: () => void (cutsAfterCommit = true),
		close: () => server.close()
	};
}
