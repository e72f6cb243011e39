import { sql } from 'drizzle-orm';
import { alias, PgDialect } from 'drizzle-orm/pg-core';
import { seekers } from '#lib/seekers/server/schema.ts';
import { validAt } from '#lib/seekers/server/valid-on.ts';
import { momentAsJson, publishRows } from '#lib/server/publish-in-sql.ts';

const moment = { today: sql`g.today`, at: sql`g.sent_at` };
const isValid = new PgDialect({ casing: 'snake_case' }).sqlToQuery(
	validAt(moment, alias(seekers, 's'))
).sql;

const told = publishRows({
	type: 'message.sent',
	to: {
		kind: 'account',
		ids: 'select p.account_id from participants p where p.conversation_id = s.conversation_id'
	},
	data: {
		id: 's.id',
		conversationId: 's.conversation_id',
		authorId: 's.author_id',
		clientId: 's.client_id',
		body: 's.body',
		sentAt: momentAsJson('s.sent_at')
	},
	from: 'from stored s order by s.id'
});

/**
 * Stores many messages with one statement and one commit, each judged by itself. The rows of the
 * conversations are locked in the order of their ids before any message gets its number, so that numbers
 * rise in commit order within a conversation, whichever process stores them, and batches never deadlock.
 */
export const storeMessages = `
with given as materialized (
	select * from json_to_recordset($1::json) as g(
		n int, conversation_id uuid, author_id uuid, client_id uuid, body text, sent_at timestamptz, today date
	)
), locked as materialized (
	select id, closed_at from conversations
	where id in (select conversation_id from given) order by id for no key update
), judged as materialized (
	select g.*, case
		when p.account_id is null then 'stranger'
		when l.closed_at <= g.sent_at then 'closed'
		when s.account_id is not null and not ${isValid} then 'invalid'
		else 'welcome' end as verdict
	from given g
	left join locked l on l.id = g.conversation_id
	left join participants p on p.conversation_id = l.id and p.account_id = g.author_id
	left join seekers s on s.account_id = p.account_id and p.side = 'seeker'
), stored as (
	insert into messages (conversation_id, author_id, client_id, body, sent_at)
	select conversation_id, author_id, client_id, body, sent_at
	from judged where verdict = 'welcome' order by n
	on conflict on constraint one_message_per_attempt do nothing
	returning id, conversation_id, author_id, client_id, body, sent_at
), touched as (
	update conversations c set last_message_at = last.sent_at
	from (select conversation_id, max(sent_at) as sent_at from stored group by conversation_id) last
	where c.id = last.conversation_id
), told as (
	${told}
)
select j.n, j.verdict, s.id
from judged j left join stored s using (conversation_id, author_id, client_id)
`;

/** What was stored by an earlier attempt whose answer was lost. */
export const findStored = `
select g.n, m.id, m.body, m.sent_at
from json_to_recordset($1::json) as g(n int, conversation_id uuid, author_id uuid, client_id uuid)
join messages m using (conversation_id, author_id, client_id)
`;
