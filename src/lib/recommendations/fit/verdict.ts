import type { PostingContent } from '#lib/postings/fields.ts';
import type { Person } from '../fit.ts';

/** What one wish says about a posting. */
export interface Verdict {
	fits: boolean;
	/** A plain sentence, with the label of the wish in front. */
	say: string;
}

/** Undefined where the person stated no such wish. */
export type Judge = (person: Person, posting: PostingContent, today: string) => Verdict | undefined;

export const yes = (say: string): Verdict => ({ fits: true, say });
export const no = (say: string): Verdict => ({ fits: false, say });
