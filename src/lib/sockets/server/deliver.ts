import type { Server } from 'socket.io';
import type { System } from '#lib/server/context.ts';
import { onCommit } from '#lib/server/commits.ts';
import { currentCursor, readOn, type StoredEvent } from '#lib/server/events.ts';
import { log } from '#lib/server/log.ts';
import { canGoOn, endOf } from '#lib/server/news-place.ts';
import { numberEvents } from '#lib/server/number-events.ts';
import { hearWithin } from '#lib/server/hear-within.ts';
import { ticker } from '#lib/server/ticker.ts';
import { asHeard, authorsChannel } from './as-heard.ts';

const PAGE = 500;
const SLOW_MS = 250;
/** Everybody's news waits for this answer. */
const PATIENCE = 3;

export interface Delivery {
	wake: () => void;
	stop: () => Promise<void>;
}

/**
 * Reads the outbox in its order and tells the sockets of this process alone. Every process reads for
 * itself, so none waits for another and none is lost with one; a commit here wakes the others.
 */
export async function startDelivery(
	system: System,
	io: Server,
	wakeOthers: () => void
): Promise<Delivery> {
	let cursor = await currentCursor(system.db);
	const deliver = ticker(
		async () => {
			const { place: numbered, more } = await hearWithin(PATIENCE, () => numberEvents(system.db));
			if (cursor === endOf(numbered)) return more;
			const { place, news } = await hearWithin(PATIENCE, () => readOn(system.db, cursor, PAGE));
			if (!canGoOn(cursor, place)) {
				// The database was put back beneath us: whoever is connected comes again, and asks what is true.
				cursor = endOf(place);
				io.local.disconnectSockets(true);
				return more;
			}
			for (const event of news) tell(io, event);
			const isPageFull = news.length === PAGE;
			cursor = isPageFull ? (news.at(-1)?.cursor ?? cursor) : endOf(place);
			return more || isPageFull;
		},
		SLOW_MS,
		(error) => log.warn({ err: error }, 'news waits: the outbox could not be read')
	);
	const wakeAll = () => {
		deliver.wake();
		wakeOthers();
	};
	const forget = onCommit(wakeAll);
	return {
		wake: deliver.wake,
		stop: async () => {
			forget();
			await deliver.stop();
		}
	};
}

function tell(io: Server, event: StoredEvent) {
	const author = authorsChannel(event);
	const everybody = io.local.to(event.audience);
	if (!author) return everybody.emit('event', asHeard(event, 'others'));
	io.local.to(author).emit('event', asHeard(event, 'author'));
	everybody.except(author).emit('event', asHeard(event, 'others'));
}
