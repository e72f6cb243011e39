import { once } from './once.ts';

const state = once('commits', () => ({ announced: false, listeners: new Set<() => void>() }));

/** Remembers that the transaction under way has written to the outbox. */
export const markAnnounced = () => void (state.announced = true);

/** Called after every commit; wakes the readers of the outbox if anything was announced since the last call. */
export function committed() {
	if (!state.announced) return;
	state.announced = false;
	for (const wake of state.listeners) wake();
}

/** `wake` is called after commits that announced something. Returns how to stop. */
export function onCommit(wake: () => void): () => void {
	state.listeners.add(wake);
	return () => state.listeners.delete(wake);
}
