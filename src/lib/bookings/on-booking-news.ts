import { live } from '#lib/live/client.svelte.ts';
import type { EventName } from '#lib/live/contract.ts';

/** Everything that changes what a booking looks like, to the person and to the office. */
export const bookingChanges = [
	'booking.made',
	'booking.moved',
	'booking.changed',
	'booking.cancelled',
	'booking.prepared',
	'booking.held',
	'booking.missed'
] as const satisfies EventName[];

/** Calls back on each of them. Returns how to stop. */
export function onBookingNews(changed: () => unknown, more: readonly EventName[] = []): () => void {
	const stops = [...bookingChanges, ...more].map((event) => live.on(event, () => void changed()));
	return () => stops.forEach((stop) => stop());
}
