import { prefectures, type PrefectureCode } from '#lib/places/prefectures.ts';
import { townsOf } from '#lib/places/towns.ts';
import { mayKnowEmployer } from '#lib/postings/visible.ts';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import { foldText } from '#lib/text/fold.ts';
import { noConditions } from '../conditions.ts';
import type { Suggestions } from '../listing.ts';
import { findAll } from './find-all.ts';

const MOST = 6;

/** Occupations, towns and companies that a text may be meant for, while it is typed. */
export async function suggest(ctx: Context<SeekerActor>, text: string): Promise<Suggestions> {
	const word = foldText(text.slice(0, 50));
	if (word === '') return { occupations: [], towns: [], companies: [] };
	const all = await findAll(ctx, noConditions, 'newest');
	const titles = new Set(
		all.map(({ content }) => content.work.title).filter((title) => foldText(title).includes(word))
	);
	const companies = new Map(
		all
			.filter(({ content, viewer }) => mayKnowEmployer(content, viewer))
			.map(({ content: { establishment } }) => [establishment.number, establishment.name])
	);
	return {
		occupations: [...titles].slice(0, MOST),
		towns: findTowns(word),
		companies: [...companies]
			.map(([number, name]) => ({ number, name }))
			.filter(({ name }) => foldText(name).includes(word))
			.slice(0, MOST)
	};
}

const codes = Object.keys(prefectures).sort() as PrefectureCode[];
const towns = codes.flatMap((prefecture) =>
	townsOf(prefecture).map(({ code, name, kana }) => ({
		...{ code, name, prefecture },
		folded: [foldText(name), foldText(kana)]
	}))
);

/** Those whose name or reading begins so come first. */
function findTowns(word: string): Suggestions['towns'] {
	const begin = towns.filter(({ folded }) => folded.some((name) => name.startsWith(word)));
	const hold = towns.filter(({ folded }) => folded.some((name) => name.includes(word)));
	return [...new Set([...begin, ...hold])]
		.slice(0, MOST)
		.map(({ code, name, prefecture }) => ({ code, name, prefecture }));
}
