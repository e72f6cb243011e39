import { invalidate, invalidateAll } from '$app/navigation';
import { arrived } from './arrived.ts';
import { live } from './client.svelte.ts';
import type { EventName } from './contract.ts';
import { onAny } from './on-any.ts';

/**
 * Loads again what depends on the key. Never during a navigation: SvelteKit lets the later of the two win,
 * so news that arrives at the wrong moment would leave a person on the page they have just left. Never
 * without the server either: SvelteKit would then leave the page, and what is written on it, for an error.
 */
export async function refresh(key: `app:${string}`): Promise<void> {
	await live.connected();
	await arrived();
	await invalidate(key);
}

/** Loads again what depends on the key whenever one of these happens; the answer ends it. */
export const refreshOn = (key: `app:${string}`, events: readonly EventName[]): (() => void) =>
	onAny(events, () => refresh(key));

/** The same for everything on the page. */
export async function refreshAll(): Promise<void> {
	await live.connected();
	await arrived();
	await invalidateAll();
}
