import { and, eq } from 'drizzle-orm';
import type { EmployerActor } from '#lib/server/context.ts';
import type { Tx } from '#lib/server/db.ts';
import { closings, type Closing } from '../closing.ts';
import { mayMove, transitions } from '../lifecycle.ts';
import { PostingAlreadyEnded, PostingNotFound } from './errors.ts';
import { postings } from './schema.ts';

/** A posting of the actor's establishment, locked until the transaction ends. */
export async function lockOwnPosting(tx: Tx, actor: EmployerActor, id: string) {
	const [posting] = await tx
		.select()
		.from(postings)
		.where(and(eq(postings.id, id), eq(postings.establishmentId, actor.establishmentId)))
		.for('update');
	if (!posting) throw new PostingNotFound();
	return posting;
}

type Locked = Awaited<ReturnType<typeof lockOwnPosting>>;

/** 募集停止, 充足 or 取消, as the table of transitions allows. Tells nobody: see `closePosting`. */
export async function endPosting(tx: Tx, posting: Locked, how: Closing, at: Date): Promise<void> {
	const { transition } = closings[how];
	if (!mayMove(transition, posting.state, 'employer')) throw new PostingAlreadyEnded(posting.state);
	await tx
		.update(postings)
		// The clock of CLK-11 and CLK-12 began when it first closed; 充足 after 募集停止 does not restart it.
		.set({ state: transitions[transition].to, closedAt: posting.closedAt ?? at })
		.where(eq(postings.id, posting.id));
}
