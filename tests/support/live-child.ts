import { connect } from '#lib/server/db.ts';
import { startLiveServer } from './live-server.ts';

/** A second process of the service: its own sockets over the same database and the same Redis. */
const [url = '', redisUrl = ''] = process.argv.slice(2);
const { db, close } = connect(url, 4);
const { origin, stop } = await startLiveServer({ db, now: () => new Date() }, { redisUrl });

process.on('message', async () => {
	await stop();
	await close();
	process.exit(0);
});
process.send?.(origin);
