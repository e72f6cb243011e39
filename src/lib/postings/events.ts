export interface PostingEvents {
	'posting.opened': { postingId: string; number: string; title: string };
	'posting.changed': { postingId: string; number: string; version: number };
	'posting.closed': { postingId: string; number: string; why: 'stopped' | 'filled' | 'cancelled' };
}
