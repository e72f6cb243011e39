import { createServer, type RequestListener } from 'node:http';
import { largestBody } from '#lib/server/body-limits.ts';
import { compressed } from '#lib/server/compress.ts';
import { config } from '#lib/server/config.ts';
import { explain } from '#lib/server/explain.ts';
import { collectEarly } from '#lib/server/heap.ts';
import { leadOnByPage } from '#lib/server/lead-on.ts';
import { letOneClickIn } from '#lib/server/one-click.ts';
import { readToEnd } from '#lib/server/read-to-end.ts';

/**
 * The process: pages and Socket.IO on one port. It imports no room: the built bundle and this file hold
 * separate copies of a module, so the bundle leaves what they share on `globalThis`.
 */
interface Running {
	attach: (server: ReturnType<typeof createServer>) => void;
	stop: (requests: Promise<void>) => Promise<void>;
}

try {
	collectEarly();
	const { PORT, HOST, ORIGIN, DEMO, MAX_DOC_BYTES, KEEP_ALIVE_SECONDS } = config();
	let end: () => void = () => process.exit(1);
	// Only now: it logs, and what logs reads the settings, which a wrong one must be said of first.
	const { surviveOthers } = await import('#lib/server/uncaught.ts');
	surviveOthers(() => end());
	process.env.ORIGIN = ORIGIN;
	process.env.BODY_SIZE_LIMIT = String(largestBody(MAX_DOC_BYTES));
	// The port first: one that is in use is said at once, before anything else is started.
	let answer: RequestListener = starting;
	const server = createServer((request, response) => {
		// Also on what is answered before any page is reached; pages add their own policy.
		response.setHeader('x-content-type-options', 'nosniff');
		response.setHeader('referrer-policy', 'same-origin');
		response.setHeader('x-frame-options', 'DENY');
		readToEnd(request, response);
		leadOnByPage(request.method, response);
		letOneClickIn(request, ORIGIN);
		answer(request, response);
	});
	server.keepAliveTimeout = KEEP_ALIVE_SECONDS * 1000;
	// Waiting for the next request must not count as a request that is slow to come.
	server.headersTimeout = Math.max(server.headersTimeout, server.keepAliveTimeout + 5000);
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(PORT, HOST, resolve);
	});
	const { handler } = await import('../build/handler.js' as string);
	const shared = globalThis as unknown as Record<symbol, { running: Promise<Running> }>;
	const running = await shared[Symbol.for('mypage.boot')]?.running;
	if (!running) throw new Error('The built pages did not start.');
	running.attach(server);
	answer = compressed(handler);
	greet(ORIGIN, HOST, DEMO);

	let stopping = false;
	const stop = async (code: number) => {
		if (stopping) return;
		stopping = true;
		// Whatever hangs: whoever looks after this process has waited long enough.
		setTimeout(() => process.exit(code), 30_000).unref();
		const finished = new Promise<void>((resolve) => server.close(() => resolve()));
		setInterval(() => server.closeIdleConnections(), 100).unref();
		setTimeout(() => server.closeAllConnections(), 5000).unref();
		await running.stop(finished);
		process.exit(code);
	};
	process.on('SIGTERM', () => void stop(0));
	process.on('SIGINT', () => void stop(0));
	end = () => void stop(1);
} catch (error) {
	console.error(explain(error));
	process.exit(1);
}

function starting(...[, response]: Parameters<RequestListener>) {
	response.writeHead(503, { 'retry-after': '5', 'content-type': 'text/plain; charset=utf-8' });
	response.end('ただいま準備しています。少し待って、もう一度開いてください。');
}

function greet(origin: string, host: string, demo: boolean) {
	console.log(`\nしごとマイページ  ${origin}\n`);
	if (!demo) return;
	console.log('  求職者  seeker@demo.example     求人者  employer@demo.example');
	console.log('  職員    office@demo.example     パスワード  Mypage-2026\n');
	if (isOwnMachine(host))
		console.log(
			'  この機械からだけ開けます。ほかの機械から開くときは HOST=0.0.0.0 と ORIGIN を設定してください。\n' +
				'  Open to this machine only. For others set HOST=0.0.0.0, and ORIGIN to the address they use.\n'
		);
	else
		console.log(
			'  ほかの機械からも開けます。上のパスワードはだれでも知っています。\n' +
				'  Open to other machines too, and everybody knows the password above.\n'
		);
}

function isOwnMachine(host: string) {
	return ['127.0.0.1', '::1', 'localhost'].includes(host);
}
