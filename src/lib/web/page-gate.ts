import { json, type RequestEvent } from '@sveltejs/kit';
import { Busy, Gate } from '#lib/server/gate.ts';
import { watchLoop } from '#lib/server/loop-delay.ts';
import { metrics } from '#lib/server/metrics.ts';
import { once } from '#lib/server/once.ts';
import { busyPage } from './busy-page.ts';
import { busy } from './outage.ts';

/** Waiting for the database costs the process nothing, so many pages can be under way … */
const ROOM = 24;
/** … but making one takes hold of it for milliseconds, in which no message is answered: then so many in a turn. */
const NARROW = 2;
/** Milliseconds that the process may be late before pages give way to messages. */
const LATE = 20;

const state = once('page-gate', () => {
	const { delay } = watchLoop();
	return {
		gate: new Gate({
			atOnce: () => (delay() > LATE ? NARROW : ROOM),
			waiting: 200,
			patience: 3_000
		})
	};
});

/** Machines ask for these, and must be answered whatever there is to do. */
const always = new Set<string | null>(['/healthz', '/metrics']);

/**
 * Answers a request when there is room for it: messages, which come through the socket, pass beside. Forms go before
 * pages. Whoever finds no room hears it at once, with what they typed.
 */
export async function passPage(
	event: RequestEvent,
	answer: () => Promise<Response>
): Promise<Response> {
	// A page that asks another of ours is inside already: two that waited for one another would never end.
	if (event.isSubRequest || always.has(event.route.id)) return answer();
	try {
		const leave = await state.gate.enter({ first: event.request.method === 'POST' });
		// Its place is free in the loop's next turn: so many pages are made, then messages are looked after.
		return await answer().finally(() => setImmediate(leave));
	} catch (refusal) {
		if (!(refusal instanceof Busy)) throw refusal;
		metrics.refused.inc();
		return refuse(event);
	}
}

async function refuse({ request, isDataRequest }: RequestEvent): Promise<Response> {
	const isScript =
		isDataRequest ||
		request.headers.has('x-sveltekit-action') ||
		!request.headers.get('accept')?.includes('text/html');
	return isScript ? json(busy, { status: 503 }) : busyPage(request);
}
