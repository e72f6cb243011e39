import type { Context, SeekerActor } from '#lib/server/context.ts';
import { PostingNotFound } from './errors.ts';
import { viewPosting } from './view-posting.ts';

/** Is there a posting under that 求人番号 which this seeker may open (JOB-20)? */
export async function canView(ctx: Context<SeekerActor>, number: string): Promise<boolean> {
	try {
		await viewPosting(ctx, number);
		return true;
	} catch (refusal) {
		if (refusal instanceof PostingNotFound) return false;
		throw refusal;
	}
}
