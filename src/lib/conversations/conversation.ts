import type { Message } from './events.ts';
import type { Barrier } from './rules.ts';

export type Side = 'seeker' | 'employer';

export interface Member {
	accountId: string;
	side: Side;
	/** Of the logins of an establishment, to each other. Whoever stands at the other end is `other`, and has none here. */
	name: string;
	readUpTo: number;
}

/** A conversation as one of its members sees it. */
export interface Thread {
	id: string;
	subject: string;
	closedAt: string | null;
	me: { id: string; side: Side };
	/** Who stands at the other end. */
	other: string;
	members: Member[];
	/** The newest of them, and as many older ones as were asked for; oldest first. */
	messages: Message[];
	/** There are older ones. */
	more: boolean;
	/** Why this reader cannot write now. */
	barrier: Barrier | null;
	/** The seeker at the other end is 無効 and cannot answer. */
	cannotAnswer: boolean;
}

/** A conversation in a list of them. */
export interface ConversationRow {
	id: string;
	/** Who stands at the other end. */
	other: string;
	subject: string;
	last: { body: string; at: string; by: 'me' | 'colleague' | 'other' | 'service' } | null;
	/** Messages this reader has not had on screen. */
	unread: number;
	/** Where the matter stands, in the words of its owner. */
	tags: { text: string; tone: 'info' | 'soon' | 'new' | 'line' | 'ok' }[];
}
