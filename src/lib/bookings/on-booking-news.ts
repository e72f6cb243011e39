import type { EventName } from '#lib/live/contract.ts';
import { onAny } from '#lib/live/on-any.ts';

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
export const onBookingNews = (
	changed: () => unknown,
	more: readonly EventName[] = []
): (() => void) => onAny([...bookingChanges, ...more], changed);
