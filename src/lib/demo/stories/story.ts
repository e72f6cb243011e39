import type { EmployerActor, OfficerActor, SeekerActor } from '#lib/server/context.ts';
import type { Db } from '#lib/server/db.ts';
import type { EstablishmentKey } from '../cast/establishments.ts';
import type { PostingKey } from '../cast/postings.ts';
import type { SeekerKey } from '../cast/seekers.ts';
import type { Days } from '../days.ts';
import type { Papers } from '../documents/make-papers.ts';

/** Everybody who acts, and what they hold in their hands. */
export interface Stage {
	db: Db;
	seekers: Record<SeekerKey, SeekerActor>;
	/** Who signs in for each establishment; the first one speaks. */
	employers: Record<EstablishmentKey, readonly [EmployerActor, ...EmployerActor[]]>;
	officer: OfficerActor;
	papers: Record<SeekerKey, Papers>;
}

/** Something that somebody did at a moment, through the command that does it in life. */
export interface Act {
	at: Date;
	play: (stage: Stage, at: Date) => Promise<unknown>;
}

/** What happened between people, told in days from today. */
export type Story = (days: Days) => Act[];

/** One seeker and one posting: what most of a story is about. */
export interface Pair {
	seeker: SeekerKey;
	posting: PostingKey;
}
