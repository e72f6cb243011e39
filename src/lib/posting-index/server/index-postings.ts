import { sql } from 'drizzle-orm';
import type { PostingContent } from '#lib/postings/fields.ts';
import type { System } from '#lib/server/context.ts';
import type { Tx } from '#lib/server/db.ts';
import { log } from '#lib/server/log.ts';
import { currentFacts, type Facts } from '#lib/conditions/facts.ts';
import { BETWEEN, indexRow } from './index-row.ts';

const BATCH = 200;

interface Due extends Record<string, unknown> {
	posting_id: string;
	establishment_id: string;
	number: string;
	received_on: string;
	open_until: string;
	visibility: number;
	content: PostingContent;
}

/**
 * Brings postings that opened or changed into the index, oldest first, and says whether there may be more. Several
 * processes share the work. A posting and its place in the line are committed together, so none is lost; what
 * closes or is hidden has left the index with its own transaction already.
 */
export const indexPostings = ({ db }: System): Promise<boolean> =>
	db.transaction(async (tx) => {
		const due = await takeDue(tx);
		if (due.length === 0) return false;
		await store(tx, due);
		return due.length === BATCH;
	});

/** Locks first and reads with the next statement: a change committed meanwhile is seen, one under way waits its turn. */
async function takeDue(tx: Tx): Promise<Due[]> {
	const taken = await tx.execute<{ id: string }>(sql`
		delete from unindexed_postings where posting_id in (
			select u.posting_id from unindexed_postings u
			where exists (select 1 from posting_versions v join postings p on p.id = v.posting_id
				where v.posting_id = u.posting_id and v.version = p.version)
			order by u.at limit ${BATCH} for update of u skip locked)
		returning posting_id as id`);
	if (taken.length === 0) return [];
	const ids = `{${taken.map(({ id }) => id).join(',')}}`;
	return [
		...(await tx.execute<Due>(sql`
			select p.id as posting_id, p.establishment_id, p.number, p.received_on::text, p.open_until::text,
				p.visibility, v.content
			from postings p
			join posting_versions v on v.posting_id = p.id and v.version = p.version
			where p.id = any(${ids}::uuid[])
				and p.state in ('open', 'change_checking') and p.visibility <> 4`))
	];
}

const factsOfDue = ({ content, received_on, open_until, ...own }: Due): Facts =>
	currentFacts(content, { ...own, receivedOn: received_on, openUntil: open_until });

/** What stood there goes first: with another occupation a posting belongs into another partition. */
async function store(tx: Tx, due: Due[]) {
	const rows = due.flatMap(asRow);
	if (rows.length === 0) return;
	const ids = `{${rows.map(({ posting_id }) => posting_id).join(',')}}`;
	await tx.execute(sql`delete from posting_index where posting_id = any(${ids}::uuid[])`);
	const names = Object.keys(rows[0] ?? {});
	const plain = names.filter((name) => name !== 'words');
	await tx.execute(sql`
		insert into posting_index (${sql.raw([...plain, 'words'].join(', '))})
		select ${sql.raw(plain.map((name) => `e.${name}`).join(', '))},
			array_to_tsvector(string_to_array(r.row ->> 'words', ${BETWEEN}))
		from jsonb_array_elements(${JSON.stringify(rows)}::text::jsonb) r(row),
			lateral jsonb_populate_record(null::posting_index, r.row - 'words') e`);
}

/** One posting that cannot be read must not keep the others waiting for ever; whoever runs the service is told. */
function asRow(due: Due) {
	const { posting_id, establishment_id } = due;
	try {
		return [{ posting_id, establishment_id, ...indexRow(factsOfDue(due)) }];
	} catch (error) {
		log.error({ err: error, postingId: posting_id }, 'a posting cannot be indexed');
		return [];
	}
}
