import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Refuses {
	/** Requests answered 403, beside every websocket. */
	requests?: (path: string) => boolean;
}

/**
 * A proxy as it stands in some companies, schools and hotels: requests go through, every websocket is answered 403. The
 * server takes its pages for its own, since the proxy speaks for itself.
 */
export async function aRefusingProxy(to: string, { requests = () => false }: Refuses = {}) {
	const target = new URL(to);
	const refused = { upgrades: 0, requests: 0 };
	const proxy = createServer((asked, answer) => {
		if (!requests(asked.url ?? '')) return hand(asked, answer, target, url);
		refused.requests += 1;
		answer.writeHead(403).end();
	});
	proxy.on('upgrade', (_, socket) => {
		refused.upgrades += 1;
		socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
	});
	await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
	const url = `http://localhost:${(proxy.address() as AddressInfo).port}`;
	return {
		url,
		refused,
		close: () => {
			proxy.closeAllConnections();
			proxy.close();
		}
	};
}

function hand(asked: IncomingMessage, answer: ServerResponse, target: URL, own: string) {
	const { method, url: path } = asked;
	const headers = { ...asked.headers, host: target.host };
	if (headers.origin === own) headers.origin = target.origin;
	if (headers.referer) headers.referer = headers.referer.replace(own, target.origin);
	const on = request(new URL(path ?? '/', target), { method, headers }, (came) => {
		answer.writeHead(came.statusCode ?? 502, came.headers);
		came.pipe(answer);
	});
	on.on('error', () => answer.destroy());
	answer.on('close', () => on.destroy());
	asked.pipe(on);
}
