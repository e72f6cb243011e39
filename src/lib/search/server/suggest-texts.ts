import { sql } from 'drizzle-orm';
import type { PostingContent } from '#lib/postings/fields.ts';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import type { Tx } from '#lib/server/db.ts';
import { foldText } from '#lib/text/fold.ts';
import { letters, type Sought } from '#lib/conditions/facts/pieces-of-posting.ts';
import { searchedTexts } from '#lib/conditions/facts/texts.ts';
import { meantWords } from '#lib/conditions/meant-words.ts';
import type { TextKind } from '../listing.ts';
import type { Asker } from './asked-facts.ts';
import { readReader } from './reader.ts';
import { settle } from '#lib/posting-index/server/settle.ts';
import { findCompanies, findOccupations, foundIn, meantBy } from './suggest.ts';

const MOST = 8;
/** So many postings are read: what is common is among them. */
const READ = 200;

/** What the open postings say in one of their boxes that holds a text, the most common first. */
export async function suggestTexts(
	ctx: Context<SeekerActor>,
	kind: TextKind,
	text: string
): Promise<string[]> {
	const word = meantBy(text);
	const reader = await readReader(ctx);
	if (word === '' || !reader) return [];
	return ctx.db.transaction(async (tx) => {
		await settle(tx, { words: word, not: undefined });
		if (kind === 'title') return findOccupations(tx, word, reader.asker);
		if (kind !== 'name') return findTexts(tx, kind, word, reader.asker);
		const companies = await findCompanies(tx, word, reader.asker);
		return [...new Set(companies.map(({ name }) => name))];
	});
}

async function findTexts(
	tx: Tx,
	kind: Exclude<TextKind, 'title' | 'name'>,
	word: string,
	{ today }: Asker
): Promise<string[]> {
	const meant = meantWords(word);
	const said = await foundIn(
		tx,
		meant.map((one): Sought => [one, letters[kind]])
	);
	const rows = await tx.execute<{ content: PostingContent }>(sql`
		select v.content from (
			select i.posting_id from posting_index i
			where ${said} and i.open_until >= ${today} limit ${READ}) i
		join postings p on p.id = i.posting_id
		join posting_versions v on v.posting_id = p.id and v.version = p.version`);
	const texts = rows
		.flatMap(({ content }) => searchedTexts(content, (own) => own)[kind])
		.filter((own) => meant.some((one) => foldText(own).includes(one)));
	return [...Map.groupBy(texts, (own) => own)]
		.sort(([one, some], [other, others]) => others.length - some.length || one.localeCompare(other))
		.slice(0, MOST)
		.map(([own]) => own);
}
