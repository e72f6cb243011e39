import type { EventName } from '#lib/live/contract.ts';
import { onAny } from '#lib/live/on-any.ts';

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
export const onApplicants = (changed: () => unknown): (() => void) => onAny(news, changed);
