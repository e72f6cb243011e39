import { and, eq, inArray } from 'drizzle-orm';
import { postings } from '#lib/postings/server/schema.ts';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import { only } from '#lib/server/only.ts';
import { comparedRows, labelsIn, sayings, type Compared, type ComparedRow } from '../compare.ts';
import type { Column } from '../compare.ts';
import { readShown } from './read-shown.ts';
import { favourites } from '#lib/favourites/server/schema.ts';

export interface Comparison {
	columns: Column[];
	rows: ComparedRow[];
	/** Postings that found no room, by number and 職種. */
	over: { number: string; title: string }[];
	/** Numbers behind which this person finds nothing. */
	unknown: string[];
}

/** Up to four postings side by side, in the order asked for, as far as this person may see them (JOB-20). */
export async function comparePostings(
	ctx: Context<SeekerActor>,
	{ numbers, over, unreadable }: Compared
): Promise<Comparison> {
	const asked = [...numbers, ...over];
	if (asked.length === 0) return { columns: [], rows: [], over: [], unknown: unreadable };
	const shown = await readShown(ctx, inArray(postings.number, asked));
	const byNumber = new Map(shown.map((posting) => [posting.summary.number, posting]));
	const known = numbers.flatMap((number) => byNumber.get(number) ?? []);
	const saved = await savedAmong(
		ctx,
		known.map(({ postingId }) => postingId)
	);
	const columns = known.map(({ postingId, summary, open }) => ({
		...only(summary, 'number', 'title', 'employer'),
		...{ open, favourite: saved.has(postingId) }
	}));
	const said = known.map(({ content }) => ({ says: sayings(content) }));
	const [first] = known;
	return {
		columns,
		rows: first ? comparedRows(said, labelsIn(first.content)) : [],
		over: over.flatMap((number) => {
			const posting = byNumber.get(number);
			return posting ? [{ number, title: posting.summary.title }] : [];
		}),
		unknown: [...asked.filter((number) => !byNumber.has(number)), ...unreadable]
	};
}

async function savedAmong({ db, actor }: Context<SeekerActor>, postingIds: string[]) {
	const rows = await db
		.select({ postingId: favourites.postingId })
		.from(favourites)
		.where(and(eq(favourites.seekerId, actor.id), inArray(favourites.postingId, postingIds)));
	return new Set(rows.map(({ postingId }) => postingId));
}
