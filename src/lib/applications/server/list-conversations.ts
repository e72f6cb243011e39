import { sql, type SQL } from 'drizzle-orm';
import { formatTime, nearDay } from '#lib/calendar/format.ts';
import { daysUntil, tokyoDay } from '#lib/calendar/tokyo.ts';
import type { ConversationRow } from '#lib/conversations/conversation.ts';
import { fromOthers } from '#lib/conversations/server/queries.ts';
import { containing } from '#lib/server/containing.ts';
import type { Context, SignedIn } from '#lib/server/context.ts';
import type { ConversationFilter } from '../conversation-filter.ts';
import { finishedStates, isOpen, openStates, states, type ApplicationState } from '../rules.ts';

const MOST = 200;

/** The establishment is called as in the posting that was applied for, as everywhere in its application. */
const otherName = sql`coalesce(company.name, other.name)`;

type Found = {
	id: string;
	subject: string;
	other: string | null;
	state: ApplicationState | null;
	interview_at: string | null;
	last_body: string | null;
	last_at: string | null;
	last_author: string | null;
	last_side: 'seeker' | 'employer' | null;
	side: 'seeker' | 'employer';
	unread: number;
	asked_at: string | null;
};

/**
 * The conversations of a person. For an employer those that wait for an answer come first, the longest wait
 * on top; for a seeker the newest.
 */
export async function listConversations(
	{ db, actor, now }: Context<SignedIn>,
	filter: ConversationFilter = {}
): Promise<ConversationRow[]> {
	const longestWait =
		actor.role === 'employer'
			? sql`case when a.state = any(${list(openStates)}) then asked.at end asc nulls last,`
			: sql``;
	const rows = await db.execute<Found>(sql`
		select c.id, c.subject, p.side, ${otherName} as other, a.state, a.interview_at,
			last.body as last_body, last.sent_at as last_at, last.author_id as last_author, last.side as last_side,
			unread.count as unread, asked.at as asked_at
		from participants p
		join conversations c on c.id = p.conversation_id
		left join applications a on a.conversation_id = c.id
		left join lateral (
			select coalesce(s.name, e.name) as name from participants o
			left join seekers s on s.account_id = o.account_id
			left join employer_logins l on l.account_id = o.account_id
			left join establishments e on e.id = l.establishment_id
			where o.conversation_id = c.id and o.side <> p.side limit 1
		) other on true
		left join lateral (
			select coalesce(v.content #>> '{establishment,name}', e.name) as name from posting_versions v
			join establishments e on e.id = a.establishment_id
			where v.id = a.posting_version_id and p.side = 'seeker'
		) company on true
		left join lateral (
			select m.body, m.sent_at, m.author_id, w.side from messages m
			left join participants w on w.conversation_id = c.id and w.account_id = m.author_id
			where m.conversation_id = c.id order by m.id desc limit 1
		) last on true
		left join lateral (
			select count(*)::int as count from messages m
			where m.conversation_id = c.id and m.id > p.read_up_to and ${fromOthers}
		) unread on true
		left join lateral (
			select min(m.sent_at) as at from messages m
			join participants w on w.conversation_id = c.id and w.account_id = m.author_id and w.side <> p.side
			where m.conversation_id = c.id and m.id > coalesce((
				select max(answer.id) from messages answer
				join participants us on us.conversation_id = c.id and us.account_id = answer.author_id
				where answer.conversation_id = c.id and us.side = p.side), 0)
		) asked on true
		where p.account_id = ${actor.id} ${narrowed(filter)}
		order by ${longestWait} c.last_message_at desc nulls last, c.id
		limit ${MOST}`);
	return rows.map((row) => toRow(row, actor.id, now()));
}

function narrowed({ posting, state, unread, words }: ConversationFilter): SQL {
	const part = words && containing(words);
	return sql.join(
		[
			posting ? sql`and a.posting_id::text = ${posting}` : sql``,
			state ? sql`and a.state = any(${list(statesOf(state))})` : sql``,
			unread ? sql`and unread.count > 0` : sql``,
			part
				? sql`and (${otherName} ilike ${part} or exists (
					select 1 from messages m where m.conversation_id = c.id and m.body ilike ${part}))`
				: sql``
		],
		sql` `
	);
}

const statesOf = (state: NonNullable<ConversationFilter['state']>): readonly ApplicationState[] =>
	state === 'open' ? openStates : state === 'finished' ? finishedStates : [state];

const list = (items: readonly string[]) =>
	sql`array[${sql.join(
		items.map((item) => sql`${item}`),
		sql`, `
	)}]::text[]`;

function toRow(row: Found, reader: string, now: Date): ConversationRow {
	const by = !row.last_author
		? 'service'
		: row.last_author === reader
			? 'me'
			: row.last_side === row.side
				? 'colleague'
				: 'other';
	return {
		id: row.id,
		other: row.other ?? '',
		subject: row.subject,
		last:
			row.last_body === null || row.last_at === null
				? null
				: { body: row.last_body, at: new Date(row.last_at).toISOString(), by },
		unread: row.unread,
		tags: tagsOf(row, now)
	};
}

function tagsOf(
	{ state, side, asked_at, interview_at }: Found,
	now: Date
): ConversationRow['tags'] {
	if (!state) return [];
	const waited = asked_at ? -daysUntil(now, tokyoDay(new Date(asked_at))) : 0;
	if (side === 'employer' && isOpen(state) && waited > 0)
		return [{ text: `${waited}日待たせています`, tone: 'soon' }];
	if (side === 'employer' && state === 'applied') return [{ text: '新しい応募', tone: 'new' }];
	if (state === 'interview' && interview_at)
		return [{ text: meeting(interview_at, now), tone: 'info' }];
	return [{ text: states[state].label, tone: isOpen(state) ? 'info' : 'line' }];
}

function meeting(interviewAt: string, now: Date) {
	const at = new Date(interviewAt);
	const day = tokyoDay(at);
	const days = daysUntil(now, day);
	const [, month, date] = day.split('-').map(Number);
	const words = nearDay(now, day) ?? `${month}/${date} `;
	return days < 0 ? '面接' : `面接 ${words}${formatTime(at)}`;
}
