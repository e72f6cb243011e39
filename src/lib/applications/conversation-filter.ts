import { states, type ApplicationState } from './rules.ts';

/** How a list of conversations is narrowed; what is empty does not narrow. */
export interface ConversationFilter {
	posting?: string;
	state?: ApplicationState | 'open' | 'finished';
	unread?: boolean;
	/** A part of a name or of any message. */
	words?: string;
}

const isState = (text: string | null): text is NonNullable<ConversationFilter['state']> =>
	text !== null && (text === 'open' || text === 'finished' || Object.hasOwn(states, text));

/** The filter that an address asks for. What it cannot mean is left out. */
export function readFilter(query: URLSearchParams): ConversationFilter {
	const state = query.get('state');
	return {
		posting: query.get('posting') || undefined,
		state: isState(state) ? state : undefined,
		unread: query.get('unread') === '1',
		words: query.get('words')?.trim().slice(0, 50) || undefined
	};
}

/** The part of an address that asks for it: '' or '?…'. */
export function filterQuery({ posting, state, unread, words }: ConversationFilter): string {
	const query = new URLSearchParams();
	if (words) query.set('words', words);
	if (posting) query.set('posting', posting);
	if (state) query.set('state', state);
	if (unread) query.set('unread', '1');
	const text = query.toString();
	return text && `?${text}`;
}
