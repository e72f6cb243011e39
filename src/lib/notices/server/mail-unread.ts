import { and, eq, isNull, lt, sql } from 'drizzle-orm';
import { accounts } from '#lib/accounts/server/schema.ts';
import { fromOthers } from '#lib/conversations/server/queries.ts';
import { participants } from '#lib/conversations/server/schema.ts';
import type { System } from '#lib/server/context.ts';
import type { Tx } from '#lib/server/db.ts';
import type { Job } from '#lib/server/jobs.ts';
import { quietEnd } from '../quiet.ts';
import { unreadWindow } from '../unread.ts';
import { mailAbout } from './mail-notice.ts';
import { unreadMails } from './schema.ts';
import { settingsOf } from './settings.ts';

/** Looked for at once; each is then told in a transaction of its own. */
const PAGE = 200;
const SUBJECT = '新しいメッセージが届いています';

/**
 * A mail to whoever has not read a message for ten minutes: once a conversation until they have read it, and
 * never with a word of it. In quiet hours nothing is noted, so that the first look after them finds it again,
 * if it is still unread.
 */
export const mailUnread: Job = {
	name: 'messages.mail-unread',
	cron: '* * * * *',
	patience: { minutes: 1 },
	async run(system) {
		let page: Unread[] = [];
		do {
			page = await listUnread(system, page.at(-1));
			for (const unread of page) await mailOnce(system, unread);
		} while (page.length === PAGE);
	}
};

// A type, not an interface: only a type has the index signature that `execute` asks for.
type Unread = {
	conversation_id: string;
	account_id: string;
	side: 'seeker' | 'employer';
	read_up_to: string;
	newest: string;
};

/** Who has something unread that no mail has told of, in the order of conversations and people. */
async function listUnread({ db, now }: System, after?: Unread): Promise<Unread[]> {
	const { from, until } = unreadWindow(now());
	const rows = await db.execute<Unread>(sql`
		select p.conversation_id, p.account_id, p.side, p.read_up_to::text, waiting.newest::text
		from conversations c
		join participants p on p.conversation_id = c.id
		join accounts a on a.id = p.account_id and a.withdrawn_at is null
		left join notice_settings s on s.account_id = p.account_id
		left join unread_mails told on told.conversation_id = c.id and told.account_id = p.account_id
		cross join lateral (
			select max(m.id) as newest from messages m
			where m.conversation_id = c.id and m.id > p.read_up_to and m.author_id is not null
				and m.sent_at between ${from.toISOString()} and ${until.toISOString()} and ${fromOthers}
		) waiting
		where c.last_message_at >= ${from.toISOString()} and waiting.newest is not null
			and coalesce(told.up_to, 0) <= p.read_up_to
			and not coalesce('message' = any(s.unmailed), false)
			${after ? sql`and (p.conversation_id, p.account_id) > (${after.conversation_id}, ${after.account_id})` : sql``}
		order by p.conversation_id, p.account_id limit ${PAGE}`);
	return [...rows];
}

const mailOnce = ({ db, now }: System, unread: Unread) =>
	db.transaction(async (tx) => {
		const { conversation_id: conversationId, account_id: accountId, side } = unread;
		const { quiet } = await settingsOf(tx, accountId);
		if (quietEnd(quiet, now())) return;
		const upTo = Number(unread.newest);
		const to = await findReader(tx, unread);
		if (!to) return;
		// Of two processes the second waits here for the first, and then finds it done.
		const [noted] = await tx
			.insert(unreadMails)
			.values({ conversationId, accountId, upTo })
			.onConflictDoUpdate({
				target: [unreadMails.accountId, unreadMails.conversationId],
				set: { upTo },
				setWhere: sql`${unreadMails.upTo} <= ${unread.read_up_to}::bigint`
			})
			.returning({ upTo: unreadMails.upTo });
		if (!noted) return;
		const place = side === 'seeker' ? '/seeker/messages' : '/employer/inbox';
		const about = { to, subject: SUBJECT, href: `${place}/${conversationId}` };
		await mailAbout(tx, { accountId, topic: 'message' }, about);
	});

/** The address of whoever has still not read it, and not left meanwhile. */
async function findReader(tx: Tx, unread: Unread): Promise<string | undefined> {
	const [row] = await tx
		.select({ email: accounts.email })
		.from(participants)
		.innerJoin(accounts, eq(accounts.id, participants.accountId))
		.where(
			and(
				eq(participants.conversationId, unread.conversation_id),
				eq(participants.accountId, unread.account_id),
				lt(participants.readUpTo, Number(unread.newest)),
				isNull(accounts.withdrawnAt)
			)
		);
	return row?.email;
}
