import { live } from './client.svelte.ts';
import type { EventName } from './contract.ts';

/** Calls back on each of these events. Returns how to stop. */
export function onAny(events: readonly EventName[], changed: () => unknown): () => void {
	const stops = events.map((event) => live.on(event, () => void changed()));
	return () => stops.forEach((stop) => stop());
}
