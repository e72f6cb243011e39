import { sql } from 'drizzle-orm';
import type { Db, Tx } from '#lib/server/db.ts';

/** What stands behind every text that a person wrote, each with a number of its own. */
export const MARK = /〔\d+〕/g;

/** Texts that hold Japanese and that nobody wrote: the program's own words, and what searching makes of others'. */
const ownWords = new Set([
	'common_words.word',
	'outgoing_mail.subject',
	'outgoing_mail.body',
	'postings.employment_form',
	'postings.town',
	'remembered_devices.place',
	'sessions.place',
	'word_tallies.word'
]);

/** Where nothing was written in the demo, something is: an empty field would hide that it is sent. */
const filled: [column: string, where: string][] = [
	['applications.remarks', 'true'],
	['bookings.link', `way = 'video'`],
	['bookings.note', 'true'],
	['cancellations.remarks', 'true'],
	['consultation_requests.note', 'true'],
	['direct_requests.message', 'true'],
	['favourites.note', 'true'],
	['recommendations.note', 'true'],
	['results.difference_note', 'true']
];

/** What people wrote in forms that are kept as they were typed. */
const forms = [
	'activity_records.facts',
	'letters.facts',
	'registration_checks.content',
	'registration_sections.content',
	'seeker_disabilities.content'
];

/** Gives every text that a person wrote a mark of its own. Past the triggers: what was issued never changes otherwise. */
export async function markWhatPeopleWrote(db: Db): Promise<void> {
	await db.transaction(async (tx) => {
		await tx.execute(sql`create sequence marks`);
		await tx.execute(sql`set local session_replication_role = replica`);
		const columns = await tx.execute<{ table: string; column: string }>(sql`
			select c.table_name as table, c.column_name as column from information_schema.columns c
			join information_schema.tables t using (table_schema, table_name)
			where table_schema = current_schema() and table_type = 'BASE TABLE' and data_type = 'text'
			order by 1, 2`);
		for (const { table, column } of columns)
			if (!ownWords.has(`${table}.${column}`)) await mark(tx, table, column, `~ '[^\\x01-\\x7f]'`);
		for (const [name, where] of filled) {
			const [table = '', column = ''] = name.split('.');
			await mark(tx, table, column, `!~ '〔' or ${column} is null`, where);
		}
		for (const name of forms) await markForm(tx, name);
	});
}

const mark = (tx: Tx, table: string, column: string, which: string, where = 'true') =>
	tx.execute(
		sql.raw(
			`update ${table} set ${column} = coalesce(${column}, '') || '〔' || nextval('marks') || '〕'
			where (${column} ${which}) and (${where})`
		)
	);

/** Inside a form every text with a character that is not ASCII is somebody's own; codes are not. */
async function markForm(tx: Tx, name: string) {
	const [table = '', column = ''] = name.split('.');
	const rows = await tx.execute<{ at: string; content: unknown }>(
		sql.raw(`select ctid::text as at, ${column} as content from ${table}`)
	);
	for (const { at, content } of rows)
		await tx.execute(
			sql`update ${sql.raw(table)} set ${sql.raw(column)} = ${JSON.stringify(marked(content))}::text::jsonb
			where ctid = ${at}::tid`
		);
}

let leaves = 1_000_000;

function marked(value: unknown): unknown {
	if (typeof value === 'string')
		return /[^ -~\s]/.test(value) ? `${value}〔${(leaves += 1)}〕` : value;
	if (Array.isArray(value)) return value.map((inner) => marked(inner));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, marked(inner)]));
}
