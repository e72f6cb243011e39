import { live } from '#lib/live/client.svelte.ts';
import type { EventName } from '#lib/live/contract.ts';

/** Everything that changes what an establishment knows of its applicants. */
const news: EventName[] = [
	'application.submitted',
	'application.moved',
	'application.cancelled',
	'application.declined',
	'application.resultRegistered',
	'message.sent',
	'message.read',
	'document.scanned',
	'document.blocked',
	'documents.erased',
	'posting.closed',
	'seeker.withdrawn'
];

/** Calls back when any of it happens. Returns how to stop. */
export function onApplicants(changed: () => unknown): () => void {
	const stops = news.map((event) => live.on(event, changed));
	return () => stops.forEach((stop) => stop());
}
