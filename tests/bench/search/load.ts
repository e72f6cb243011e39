import { randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import { demoOffices } from '#lib/invented/establishments.ts';
import { derive } from '#lib/postings/derive.ts';
import type { PostingContent } from '#lib/postings/fields.ts';
import { makeContents } from './contents.ts';

const CHUNK = 500;

/** So many different postings, stored as an import would leave them. */
export async function loadPostings(sql: Sql, count: number, today: string): Promise<void> {
	const offices = await openOffices(sql);
	const known = new Map<string, string>();
	let chunk: PostingContent[] = [];
	for (const content of makeContents(count, today)) {
		chunk.push(content);
		if (chunk.length < CHUNK) continue;
		await store(sql, chunk, offices, known);
		chunk = [];
	}
	await store(sql, chunk, offices, known);
}

async function openOffices(sql: Sql): Promise<Map<string, string>> {
	const rows = demoOffices.map((office) => ({ id: randomUUID(), ...office }));
	await sql`insert into offices ${sql(rows, 'id', 'number', 'name', 'alias', 'postcode', 'address', 'phone', 'fax')}`;
	return new Map(rows.map(({ number, id }) => [number, id]));
}

async function store(
	sql: Sql,
	contents: PostingContent[],
	offices: Map<string, string>,
	known: Map<string, string>
) {
	if (contents.length === 0) return;
	const officeOf = ({ header }: PostingContent) => offices.get(header.number.slice(0, 5)) ?? '';
	const employers = contents.flatMap((content) => {
		const { establishment } = content;
		if (known.has(establishment.number)) return [];
		const id = randomUUID();
		known.set(establishment.number, id);
		const { number, name, postcode, address } = establishment;
		return [
			{
				id,
				number,
				name,
				name_kana: establishment.nameKana,
				postcode,
				address,
				office_id: officeOf(content)
			}
		];
	});
	if (employers.length > 0) await sql`insert into establishments ${sql(employers)}`;
	const rows = contents.map((content) => {
		const row = derive(content);
		return {
			id: randomUUID(),
			content,
			entry: {
				...Object.fromEntries(
					Object.entries(row).map(([name, value]) => [
						name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
						value
					])
				),
				establishment_id: known.get(content.establishment.number),
				office_id: officeOf(content),
				state: 'open',
				version: 1,
				extended: false
			}
		};
	});
	const names = Object.keys(rows[0]?.entry ?? {}).join(', ');
	const json = JSON.stringify(rows);
	await sql`insert into postings (id, ${sql.unsafe(names)})
		select r.id, ${sql.unsafe(
			names
				.split(', ')
				.map((name) => `e.${name}`)
				.join(', ')
		)}
		from jsonb_to_recordset(${json}::text::jsonb) r(id uuid, entry jsonb),
			lateral jsonb_populate_record(null::postings, r.entry) e`;
	await sql`insert into posting_versions (posting_id, version, content, confirmed_at, code)
		select r.id, 1, r.content, now(), r.id::text
		from jsonb_to_recordset(${json}::text::jsonb) r(id uuid, content jsonb)`;
}

/**
 * Every posting so many times over, each with a number, a day and a wage of its own, in the order in which they
 * came in. What is said of them stays, so their rows of the index are copied with them.
 */
export async function multiply(sql: Sql, times: number, today: string): Promise<void> {
	await sql.unsafe(`
		set session_replication_role = replica;
		create unlogged table copies as
			select p.id as old_id, gen_random_uuid() as id, k,
				('${today}'::date - ((hashtext(p.id::text || k) & 65535) % 85)) as received_on,
				substr(p.number, 1, 6) || lpad((substr(p.number, 7)::int + k * 1000000)::text, 8, '0') as number,
				(hashtext(k || p.id::text) & 65535) % 21 - 10 as shift
			from postings p, generate_series(1, ${times - 1}) k;
		insert into postings (id, number, establishment_id, office_id, state, version, received_on, open_until,
				extended, visibility, title, kind, employment_form, prefecture, town, occupation_group,
				wage_lower, wage_upper, wage_unit, badges, licences, accepts_direct, accepts_documents, headcount)
			select c.id, c.number, establishment_id, office_id, state, version, c.received_on,
				(date_trunc('month', c.received_on) + interval '3 months - 1 day')::date,
				extended, visibility, title, kind, employment_form, prefecture, town, occupation_group,
				wage_lower, wage_upper, wage_unit, badges, licences, accepts_direct, accepts_documents, headcount
			from copies c join postings p on p.id = c.old_id;
		insert into posting_versions (posting_id, version, content, confirmed_at, code)
			select c.id, 1, v.content || jsonb_build_object('header', v.content -> 'header' ||
					jsonb_build_object('number', c.number, 'receivedOn', c.received_on)), now(), c.id::text
			from copies c join posting_versions v on v.posting_id = c.old_id;`);
}

/** The index rows of the copies; `words` are copied as they are. Vacuumed, as they would be after the first night. */
export async function multiplyIndex(sql: Sql): Promise<void> {
	const same = `occupation_code, prefecture, occupation_group, visibility, marks, chosen, town, age_lower, age_upper,
		age_limited, overtime, yearly_holidays, walk, retirement_age, from1, until1, from2, until2, from3, until3,
		from4, until4, words, establishment_id`;
	await sql.unsafe(`
		insert into posting_index (${same}, posting_id, newest, received_on, open_until, wage_lower, wage_upper, plain_lower, plain_upper)
			select ${same}, c.id, (c.received_on - '2000-01-01'::date) * 10000000000000::bigint + replace(c.number, '-', '')::bigint,
				c.received_on, (date_trunc('month', c.received_on) + interval '3 months - 1 day')::date,
				wage_lower + c.shift * 2000, wage_upper + c.shift * 2000, plain_lower + c.shift * 2000, plain_upper + c.shift * 2000
			from copies c join posting_index i on i.posting_id = c.old_id
			order by 26;
		drop table copies;
		truncate posting_tallies;
		insert into posting_tallies (open_until, prefecture, occupation_group, visibility, chosen, count)
			select open_until, prefecture, occupation_group, visibility, chosen & 16383, count(*)
			from posting_index group by 1, 2, 3, 4, 5;
		truncate word_tallies;
		insert into word_tallies (word, occupation_group, open_until, count)
			select 'P' || lpad(prefecture::text, 2, '0'), occupation_group, open_until, count(*) from posting_index group by 1, 2, 3
			union all
			select 'Y' || lpad(town::text, 5, '0'), occupation_group, open_until, count(*) from posting_index
				where town > 0 group by 1, 2, 3;`);
}
