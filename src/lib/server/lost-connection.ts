import { setTimeout as pause } from 'node:timers/promises';
import type { Sql } from 'postgres';

/** How a connection ends under a statement: whether it was carried out is not known. */
const LOST = new Set([
	'CONNECTION_CLOSED',
	'CONNECTION_SILENT',
	'ECONNRESET',
	'EPIPE',
	'ETIMEDOUT',
	'57P01',
	'57P02'
]);

const isLost = (error: unknown) =>
	error instanceof Error && 'code' in error && LOST.has(String(error.code));

/**
 * What ends one connection mostly ends its neighbours, a moment later: asked again at once, the next one may be one of
 * those that are about to go. In milliseconds.
 */
const A_MOMENT = 100;

/** Asks again, on another connection, as often as one was lost under it. Only for what may happen twice. */
export async function onAnother<T>(times: number, ask: (attempt: number) => PromiseLike<T>) {
	for (let attempt = 1; ; attempt++) {
		try {
			return await ask(attempt);
		} catch (error) {
			if (attempt >= times || !isLost(error)) throw error;
			await pause(A_MOMENT);
		}
	}
}

/**
 * Makes each read outside a transaction survive the loss of its connection: nobody need see it. A transaction is
 * lost as a whole, and what writes is not sent twice; both are told to whoever asked.
 */
export function readAgain(client: Sql): void {
	const ask = client.unsafe.bind(client);
	client.unsafe = ((...given: Parameters<typeof ask>) =>
		isRead(given[0]) ? again(() => ask(...given)) : ask(...given)) as typeof ask;
}

const isRead = (text: string) =>
	/^\s*(select|with)\b/i.test(text) && !/\b(insert|update|delete|merge|pg_\w*lock)\b/i.test(text);

/** The two ways in which drizzle takes an answer. */
const again = (ask: () => ReturnType<Sql['unsafe']>) => ({
	then: <A, B>(...taken: Parameters<Promise<unknown>['then']>) =>
		onAnother(2, ask).then(...taken) as Promise<A | B>,
	values: () => onAnother(2, () => ask().values())
});
