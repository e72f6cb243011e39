import { inArray, like } from 'drizzle-orm';
import { DAY } from '#lib/calendar/spans.ts';
import type { System } from '../context.ts';
import type { Job } from '../jobs.ts';
import { log } from '../log.ts';
import { metrics } from '../metrics.ts';
import { strayFiles } from '../schema.ts';
import { compareFiles } from './compare.ts';
import type { FileOwner } from './owners.ts';
import { bringBack, eraseAside, setAside } from './set-aside.ts';

/** So long a file must have been nobody's, and seen so twice. */
const UNOWNED = DAY;
/** More than this share at once is no crumb of a crash but a mistake, such as another office's folder … */
const SHARE = 0.01;
/** … unless it is this little: a small office has few files, and what is set aside can be had back. */
const FEW = 20;

/**
 * What crashes leave behind: files that no row owns are set aside and erased later; rows whose file is not there
 * are reported, since the person may still have it. Does each at most once, whatever is killed meanwhile.
 */
export const tidyFiles = (owners: FileOwner[]): Job => ({
	name: 'files.tidy',
	cron: '40 3 * * *',
	patience: { hours: 20 },
	long: true,
	run: async (system) => {
		let lost = 0;
		for (const owner of owners) lost += await tidy(system, owner);
		metrics.lostFiles.set(lost);
		const erased = await eraseAside(system.db, system.now());
		if (erased > 0) log.info({ erased }, 'files that nobody owned were erased');
	}
});

async function tidy(system: System, owner: FileOwner): Promise<number> {
	const { lying, strays, lost } = await compareFiles(system.db, owner);
	const due = await remember(system, owner, strays);
	const { folder } = owner;
	if (due.length > Math.max(FEW, lying * SHARE))
		log.error(
			{ folder, files: lying, unowned: due.length },
			'too many files look unowned: nothing was done'
		);
	else for (const { key } of due) await setAside(system.db, owner, key, system.now());

	const stillLost = await bringBack(lost);
	if (stillLost.length > 0)
		log.error(
			{ folder, lost: stillLost.length, some: stillLost.slice(0, FEW) },
			'files that rows own are not there'
		);
	return stillLost.length;
}

/** Since when each has been nobody's; whoever found an owner meanwhile is forgotten. Returns those to set aside. */
async function remember({ db, now }: System, { folder }: FileOwner, strays: string[]) {
	const known = await db
		.select()
		.from(strayFiles)
		.where(like(strayFiles.key, `${folder}/%`));
	const still = new Set(strays);
	const over = known.map(({ key }) => key).filter((key) => !still.has(key));
	for (const keys of inPieces(over))
		await db.delete(strayFiles).where(inArray(strayFiles.key, keys));
	for (const keys of inPieces(strays))
		await db
			.insert(strayFiles)
			.values(keys.map((key) => ({ key, seenAt: now() })))
			.onConflictDoNothing();
	const long = now().getTime() - UNOWNED;
	return known.filter(({ key, seenAt }) => still.has(key) && seenAt.getTime() <= long);
}

const AT_ONCE = 1000;

function* inPieces(keys: string[]): Generator<string[]> {
	for (let at = 0; at < keys.length; at += AT_ONCE) yield keys.slice(at, at + AT_ONCE);
}
