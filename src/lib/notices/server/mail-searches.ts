import { sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { tokyoDay } from '#lib/calendar/tokyo.ts';
import {
	idsOf,
	lockDaily,
	rememberMailed,
	type DailySearch
} from '#lib/saved-searches/server/daily-searches.ts';
import { stillOpen } from '#lib/saved-searches/server/still-open.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import { validOn } from '#lib/seekers/server/valid-on.ts';
import { config } from '#lib/server/config.ts';
import type { System } from '#lib/server/context.ts';
import type { Tx } from '#lib/server/db.ts';
import { enqueue, type Job } from '#lib/server/jobs.ts';
import { sendMail } from '#lib/server/mail.ts';
import { DIGEST_SUBJECT, digestText, type Digest } from '../digest.ts';
import { quietEnd } from '../quiet.ts';
import { quietOf } from './settings.ts';
import { stopLink } from './stop-mail.ts';

/** People at a time, mailed and remembered in one transaction. */
const PAGE = 200;
const NAMED = 5;

/**
 * One mail in the morning to each person whose saved searches found something since the last one, about what is
 * still open; none where there is nothing new, and none to whoever wants no mail of that topic. In quiet hours
 * the person is looked at again when they end. Remembered with the mail: whatever happens, nothing is mailed
 * twice.
 */
export const mailSearches: Job<{ seekerId?: string }> = {
	name: 'searches.mail',
	cron: '0 7 * * *',
	patience: { hours: 12 },
	async run(system, { seekerId }) {
		let last: string | undefined;
		do last = await mailSome(system, seekerId, last);
		while (last !== undefined);
	}
};

/** The last of those it looked at, if there may be more. */
const mailSome = ({ db, now }: System, only?: string, after?: string) =>
	db.transaction(async (tx) => {
		const at = now();
		const taken = await lockDaily(tx, at, { only, after, people: PAGE });
		const due = await listDue(tx, at, taken);
		const later = new Set<string>();
		for (const [seekerId, [first, ...rest]] of Map.groupBy(due, ({ seekerId }) => seekerId)) {
			if (!first) continue;
			const startAfter = quietEnd(quietOf(first), at);
			if (startAfter) {
				later.add(seekerId);
				await enqueue(tx, mailSearches, { seekerId }, { startAfter });
				continue;
			}
			const link = await stopLink(tx, { accountId: seekerId, topic: 'search' });
			const text = digestText([first, ...rest], config().ORIGIN, link);
			await sendMail(tx, { to: first.email, subject: DIGEST_SUBJECT, text, stopLink: link });
		}
		const done = taken.filter(({ seekerId }) => !later.has(seekerId));
		await rememberMailed(tx, done, at);
		return taken.at(-1)?.seekerId;
	});

interface Due extends Digest, Record<string, unknown> {
	seekerId: string;
	email: string;
	quietFrom: string | null;
	quietUntil: string | null;
}

/** What of these has something to tell, for people who can use it and want a mail. */
async function listDue(tx: Tx, at: Date, taken: DailySearch[]): Promise<Due[]> {
	const today = tokyoDay(at);
	const rows = await tx.execute<Due>(sql`
		select s.seeker_id as "seekerId", c.email, s.id as "searchId", s.name, found.count::int as count,
			found.postings, n.quiet_from as "quietFrom", n.quiet_until as "quietUntil"
		from saved_searches s
		join seekers k on k.account_id = s.seeker_id and ${validOn(at, alias(seekers, 'k'))}
		join accounts c on c.id = s.seeker_id
		left join notice_settings n on n.account_id = s.seeker_id
		cross join lateral (
			select count(*) as count, to_jsonb((array_agg(jsonb_build_object('number', p.number, 'title', p.title)
				order by a.found_at desc, p.number desc))[1:${sql.raw(String(NAMED))}]) as postings
			from search_alerts a join postings p on p.id = a.posting_id
			where a.search_id = s.id and a.found_at >= s.mailed_at and ${stillOpen(today)}
		) found
		where s.id = any(${idsOf(taken)}::uuid[]) and found.count > 0
			and not coalesce('search' = any(n.unmailed), false)
		order by s.seeker_id, s.slot`);
	return [...rows];
}
