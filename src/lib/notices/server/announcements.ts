import { and, count, desc, eq, sql } from 'drizzle-orm';
import { offices, officers } from '#lib/offices/server/schema.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import type { Context, OfficerActor, SeekerActor } from '#lib/server/context.ts';
import { isUuid } from '#lib/text/uuid.ts';
import { choiceOf, type Announcement, type SentAnnouncement } from '../announcement.ts';
import { AnnouncementNotFound } from './errors.ts';
import { settleNotice } from './mark-read.ts';
import { announcements, notices } from './schema.ts';
import { announcementKey } from './tell-audience.ts';

/** Announcements of one page of the list. */
const PAGE = 20;

/** What the officer's office has sent, the newest first. */
export async function listAnnouncements(
	{ db, actor }: Context<OfficerActor>,
	asked = 1
): Promise<{ sent: SentAnnouncement[]; page: number; pages: number }> {
	const own = eq(announcements.officeId, actor.officeId);
	const [total] = await db.select({ count: count() }).from(announcements).where(own);
	const pages = Math.max(1, Math.ceil((total?.count ?? 0) / PAGE));
	const page = Math.min(Math.max(1, asked), pages);
	const rows = await db
		.select({
			announcement: announcements,
			officer: officers.familyName,
			person: { name: seekers.name, number: seekers.number }
		})
		.from(announcements)
		.innerJoin(officers, eq(officers.accountId, announcements.officerId))
		.leftJoin(seekers, sql`${seekers.accountId} = (${announcements.audience} ->> 'seekerId')::uuid`)
		.where(own)
		.orderBy(desc(announcements.sentAt), desc(announcements.id))
		.limit(PAGE)
		.offset((page - 1) * PAGE);
	const sent = rows.map(({ announcement: { id, title, body, audience, sentAt, told }, ...by }) => ({
		...{ id, title, body, sentAt, told, audience: choiceOf(audience) },
		...by
	}));
	return { sent, page, pages };
}

/** Opens one that was sent to this person, which is then no news any more. To anybody else there is none. */
export async function openAnnouncement(
	{ db, actor, now }: Context<SeekerActor>,
	id: string
): Promise<Announcement> {
	if (!isUuid(id)) throw new AnnouncementNotFound();
	const key = announcementKey(id.toLowerCase());
	const [row] = await db
		.select({
			id: announcements.id,
			title: announcements.title,
			body: announcements.body,
			office: offices.alias,
			sentAt: announcements.sentAt
		})
		.from(announcements)
		.innerJoin(offices, eq(offices.id, announcements.officeId))
		.innerJoin(notices, and(eq(notices.accountId, actor.id), eq(notices.key, key)))
		.where(eq(announcements.id, id));
	if (!row) throw new AnnouncementNotFound();
	await db.transaction((tx) => settleNotice({ db: tx, now }, actor.id, key));
	return row;
}
