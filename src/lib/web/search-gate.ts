import { eq } from 'drizzle-orm';
import { seekers } from '#lib/seekers/server/schema.ts';
import type { Context, SignedIn } from '#lib/server/context.ts';
import { Gate } from '#lib/server/gate.ts';
import { count, countFrom, type Limit } from '#lib/server/limits.ts';
import { once } from '#lib/server/once.ts';
import { searching } from '#lib/server/pools.ts';

/** What a person's eyes can follow, and a good deal more. A page and its numbers are one search. */
const pages: Limit = { name: 'search.page', points: 120, seconds: 60 };
/** 仮登録 is an account that anybody can open, many of them if they like: a third of everything is enough. */
const provisionally = ({ name, points, seconds }: Limit): Limit => ({
	name: `${name}.provisional`,
	points: Math.ceil(points / 3),
	seconds
});
/** An office or a telephone company has many people behind one address. */
const address: Limit = { name: 'search.address', points: 600, seconds: 60 };

/**
 * So many at once are all that two processors of a database can do while they do everything else. Fewer wait than
 * there is room for pages (`page-gate.ts`), or pages that wait for searches would stop all others.
 */
const ALL = { atOnce: () => 3, waiting: 16, patience: 5_000 };
/** Whoever asks much waits for themselves before they make others wait. */
const ONE = { atOnce: () => 2, waiting: 8, patience: 5_000 };

const gates = once('search-gates', () => ({
	all: new Gate(ALL),
	people: new Map<string, Gate>()
}));

/** Counts one search of this person and of their address; throws `TooMany`. */
export async function countSearch(
	ctx: Context<SignedIn>,
	getClientAddress: () => string,
	own = pages
): Promise<void> {
	await count((await isProvisional(ctx)) ? provisionally(own) : own, ctx.actor.id);
	await countFrom(address, getClientAddress());
}

async function isProvisional({ db, actor }: Context<SignedIn>): Promise<boolean> {
	if (actor.role !== 'seeker') return false;
	const [row] = await db
		.select({ provisional: seekers.provisional })
		.from(seekers)
		.where(eq(seekers.accountId, actor.id));
	return row?.provisional ?? true;
}

/** Searches with connections of their own, a few at once, and each person in turn; throws `Busy`. */
export async function passSearch<C extends Context<SignedIn>, Done>(
	ctx: C,
	search: (ctx: C) => Promise<Done>
): Promise<Done> {
	const { id } = ctx.actor;
	const own = gates.people.get(id) ?? new Gate(ONE);
	gates.people.set(id, own);
	try {
		return await own.pass(() => gates.all.pass(() => search(searching(ctx))));
	} finally {
		const { inside, waiting } = own.load;
		if (inside + waiting === 0) gates.people.delete(id);
	}
}
