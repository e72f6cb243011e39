import { createServer } from 'node:http';
import { Server } from 'socket.io';

/** Socket.IO and nothing else, to compare with. */
const server = createServer();
new Server(server, { serveClient: false });
server.listen(Number(process.env.PORT), '127.0.0.1', () => process.send?.('ready'));

process.on('message', () => {
	globalThis.gc?.();
	globalThis.gc?.();
	const { heapUsed, external } = process.memoryUsage();
	process.send?.(heapUsed + external);
});
