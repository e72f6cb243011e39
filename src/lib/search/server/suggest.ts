import { sql } from 'drizzle-orm';
import { findTowns } from '#lib/places/server/find-towns.ts';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import type { Tx } from '#lib/server/db.ts';
import { foldText } from '#lib/text/fold.ts';
import { asTyped } from '#lib/text/typed.ts';
import {
	holdsAny,
	inNames,
	letters,
	type Sought
} from '#lib/conditions/facts/pieces-of-posting.ts';
import type { Suggestions } from '../listing.ts';
import { meantWords } from '#lib/conditions/meant-words.ts';
import type { Asker } from './asked-facts.ts';
import { findLacks } from './find-lacks.ts';
import { found } from './plan.ts';
import { readReader } from './reader.ts';
import { settle } from '#lib/posting-index/server/settle.ts';

const MOST = 6;
const LONGEST = 30;
/** What a text is compared as; no more of it than is needed to know what is meant. */
export const meantBy = (text: string) =>
	foldText(Array.from(asTyped(text)).slice(0, LONGEST).join(''));
/** Whatever has the word in one of these texts, exactly. */
export const foundIn = async (tx: Tx, sought: readonly Sought[]) =>
	found(holdsAny(sought, await findLacks(tx, sought)));
/** So many postings are looked at: what is common is among them. */
const LOOKED_AT = 500;

/** Occupations, towns and companies that a text may be meant for, while it is typed. */
export async function suggest(ctx: Context<SeekerActor>, text: string): Promise<Suggestions> {
	const word = meantBy(text);
	const reader = await readReader(ctx);
	if (word === '' || !reader) return { occupations: [], towns: [], companies: [] };
	return ctx.db.transaction(async (tx) => {
		await settle(tx, { words: word, not: undefined });
		return {
			occupations: await findOccupations(tx, word, reader.asker),
			towns: findTowns(word, MOST),
			companies: await findCompanies(tx, word, reader.asker)
		};
	});
}

/** The most common first. */
export async function findOccupations(tx: Tx, word: string, { today }: Asker): Promise<string[]> {
	const titled = await foundIn(
		tx,
		meantWords(word).map((one): Sought => [one, letters.title])
	);
	const rows = await tx.execute<{ title: string }>(sql`
		select p.title from (
			select i.posting_id from posting_index i
			where ${titled} and i.open_until >= ${today} limit ${LOOKED_AT}) i
		join postings p on p.id = i.posting_id
		group by p.title order by count(*) desc, p.title limit ${MOST}`);
	return rows.map(({ title }) => title);
}

/** JOB-20: names are found by the pieces that this reader may know, and no others. */
export async function findCompanies(
	tx: Tx,
	word: string,
	asker: Asker
): Promise<Suggestions['companies']> {
	const named = await foundIn(tx, inNames(word, asker.known.includes(2)));
	const rows = await tx.execute<{ number: string; name: string }>(sql`
		select e.number, e.name from (
			select distinct i.establishment_id from (
				select i.establishment_id from posting_index i
				where ${named} and i.open_until >= ${asker.today} limit ${LOOKED_AT}) i) i
		join establishments e on e.id = i.establishment_id
		order by char_length(e.name), e.number limit ${MOST}`);
	return rows.map(({ number, name }) => ({ number, name }));
}
