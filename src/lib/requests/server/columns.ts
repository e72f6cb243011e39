import { postings } from '#lib/postings/server/schema.ts';

/** What `stateOn` asks about a posting. */
export const offerable = {
	state: postings.state,
	openUntil: postings.openUntil,
	acceptsDirect: postings.acceptsDirect,
	visibility: postings.visibility
};
