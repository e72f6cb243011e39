import type { Context, SignedIn } from '#lib/server/context.ts';
import type { Stage } from './story.ts';

/** The context of someone of the cast at the moment of an act. */
export const as = <A extends SignedIn>({ db }: Stage, actor: A, at: Date): Context<A> => ({
	db,
	actor,
	now: () => at
});
