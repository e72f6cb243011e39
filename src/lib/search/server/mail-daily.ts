import { sql } from 'drizzle-orm';
import { tokyoDay } from '#lib/calendar/tokyo.ts';
import { config } from '#lib/server/config.ts';
import type { System } from '#lib/server/context.ts';
import type { Tx } from '#lib/server/db.ts';
import { sendMail } from '#lib/server/mail.ts';
import { DIGEST_SUBJECT, digestText, type Digest } from '../digest.ts';

interface Due extends Digest, Record<string, unknown> {
	seekerId: string;
	email: string;
}

/** People at a time, mailed and remembered in one transaction. */
const PAGE = 200;
const NAMED = 5;

/**
 * One mail to each person whose saved searches found something since the last one, about what is still open;
 * none where there is nothing new. Remembered with the mail: whatever happens, nothing is mailed twice.
 */
export async function mailDaily({ db, now }: System): Promise<void> {
	while (await db.transaction((tx) => mailSome(tx, now())));
}

/** True when there may be more. */
async function mailSome(tx: Tx, now: Date): Promise<boolean> {
	const moment = sql`${now.toISOString()}::timestamptz`;
	const taken = await tx.execute<{ id: string }>(sql`
		select id from saved_searches where daily and mailed_at < ${moment} and seeker_id in (
			select distinct seeker_id from saved_searches where daily and mailed_at < ${moment}
			order by seeker_id limit ${PAGE})
		for update skip locked`);
	if (taken.length === 0) return false;
	const ids = `{${taken.map(({ id }) => id).join(',')}}`;
	const due = await tx.execute<Due>(sql`
		select s.seeker_id as "seekerId", c.email, s.id as "searchId", s.name, found.count::int as count, found.postings
		from saved_searches s
		join seekers k on k.account_id = s.seeker_id and k.valid_until >= ${tokyoDay(now)}
			and (k.invalidated_at is null or k.invalidated_at > ${moment})
		join accounts c on c.id = s.seeker_id
		cross join lateral (
			select count(*) as count, to_jsonb((array_agg(jsonb_build_object('number', p.number, 'title', p.title)
				order by a.found_at desc, p.number desc))[1:${sql.raw(String(NAMED))}]) as postings
			from search_alerts a join postings p on p.id = a.posting_id
			where a.search_id = s.id and a.found_at >= s.mailed_at and p.state in ('open', 'change_checking')
				and p.open_until >= ${tokyoDay(now)} and p.visibility <> 4
		) found
		where s.id = any(${ids}::uuid[]) and found.count > 0
		order by s.seeker_id, s.slot`);
	for (const [to, digests] of Map.groupBy(due, ({ email }) => email))
		await sendMail(tx, {
			to,
			subject: DIGEST_SUBJECT,
			text: digestText(digests, config().ORIGIN)
		});
	await tx.execute(
		sql`update saved_searches set mailed_at = ${moment} where id = any(${ids}::uuid[])`
	);
	return true;
}
