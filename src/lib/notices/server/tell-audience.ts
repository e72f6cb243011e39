import { and, asc, eq, gt, sql } from 'drizzle-orm';
import { offices } from '#lib/offices/server/schema.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import type { System } from '#lib/server/context.ts';
import { publish } from '#lib/server/events.ts';
import type { Job } from '#lib/server/jobs.ts';
import { announcedSentence } from '../sentences.ts';
import { addNotice } from './add-notice.ts';
import { isAddressed } from './announcement-audience.ts';
import { announcements } from './schema.ts';

/** So many people learn of it in one transaction: while one is open, no later news is delivered. */
const PIECE = 50;

/** Tells everybody a notice of the office is for, once each: it begins anew after a failure and skips who was told. */
export const tellAudience: Job<{ announcementId: string }> = {
	name: 'announcements.tell',
	long: true,
	patience: { days: 7 },
	async run(system, { announcementId }) {
		const [found] = await system.db
			.select({ announcement: announcements, office: offices.alias })
			.from(announcements)
			.innerJoin(offices, eq(offices.id, announcements.officeId))
			.where(eq(announcements.id, announcementId));
		if (!found) return;
		let last: string | undefined;
		do last = await tellPiece(system, found, last);
		while (last !== undefined);
	}
};

/** Names the notice of an announcement; whoever has such a notice may read it. */
export const announcementKey = (id: string) => `announcement:${id}`;

interface Told {
	announcement: typeof announcements.$inferSelect;
	office: string;
}

const tellPiece = ({ db, now }: System, { announcement, office }: Told, after?: string) =>
	db.transaction(async (tx) => {
		const { id, officeId, audience, sentAt, title } = announcement;
		const rows = await tx
			.select({ id: seekers.accountId })
			.from(seekers)
			.where(
				and(
					isAddressed(officeId, audience, sentAt),
					after === undefined ? undefined : gt(seekers.accountId, after)
				)
			)
			.orderBy(asc(seekers.accountId))
			.limit(PIECE);
		let told = 0;
		for (const { id: accountId } of rows) {
			const isNews = await addNotice(
				{ db: tx, now },
				{
					...{ accountId, key: announcementKey(id), topic: 'office' },
					title: announcedSentence({ office, title }),
					href: `/seeker/announcements/${id}`,
					subject: 'ハローワークからのお知らせが届きました'
				}
			);
			if (isNews) told += 1;
		}
		await tx
			.update(announcements)
			.set({ told: sql`${announcements.told} + ${told}` })
			.where(eq(announcements.id, id));
		if (rows.length === PIECE) return rows.at(-1)?.id;
		await publish(tx, {
			type: 'announcement.told',
			to: [`office:${officeId}`],
			data: { announcementId: id }
		});
	});
