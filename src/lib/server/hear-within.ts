import { AsyncLocalStorage } from 'node:async_hooks';

const seconds = new AsyncLocalStorage<number>();

/** Some of a night's statements, and of an import's, go through whole tables. */
const WITHOUT_HURRY = 3600;

/** What a page or a socket's event asks: longer than the database lets such a statement take. */
export const A_PERSON_WAITS = 20;

/**
 * How many seconds the database may say nothing while it owes an answer to what is asked in `work`. Then its
 * connection is given up as half open, and what was asked fails as in any outage.
 */
export const hearWithin = <T>(limit: number, work: () => PromiseLike<T> | T): Promise<T> =>
	// Awaited inside: a query of drizzle is asked only when somebody waits for it.
	seconds.run(limit, async () => await work());

export const longestSilence = () => seconds.getStore() ?? WITHOUT_HURRY;
