import { and, eq } from 'drizzle-orm';
import type { Context, OfficerActor } from '#lib/server/context.ts';
import type { Tx } from '#lib/server/db.ts';
import { publish } from '#lib/server/events.ts';
import { count, type Limit } from '#lib/server/limits.ts';
import type { AnnouncementInput } from '../announcement-form.ts';
import { readAudience } from './announcement-audience.ts';
import { SentAlready } from './errors.ts';
import { announcements } from './schema.ts';

/** Each may reach thousands of people: an officer sends a few a day. */
const announcing: Limit = { name: 'announcement.send', points: 30, seconds: 3600 };

/**
 * ハローワークからのお知らせ, to seekers of the officer's own office. Answers at once, however many they are: each
 * learns of it after the commit, in pieces. Safe to repeat with the same `clientId`.
 */
export async function announce(
	{ db, actor, now }: Context<OfficerActor>,
	input: AnnouncementInput
): Promise<{ announcementId: string }> {
	await count(announcing, actor.id);
	return db.transaction(async (tx) => {
		const { audience } = await readAudience(tx, actor, input);
		const { clientId, title, body } = input;
		const { id: officerId, officeId } = actor;
		const [stored] = await tx
			.insert(announcements)
			.values({ officeId, officerId, clientId, title, body, audience, sentAt: now() })
			.onConflictDoNothing({ target: [announcements.officerId, announcements.clientId] })
			.returning({ id: announcements.id });
		if (!stored) return readEarlier(tx, actor, input);
		await publish(tx, {
			type: 'announcement.sent',
			to: [`office:${officeId}`],
			data: { announcementId: stored.id }
		});
		return { announcementId: stored.id };
	});
}

async function readEarlier(tx: Tx, actor: OfficerActor, { clientId, ...input }: AnnouncementInput) {
	const [earlier] = await tx
		.select({ id: announcements.id, title: announcements.title, body: announcements.body })
		.from(announcements)
		.where(and(eq(announcements.officerId, actor.id), eq(announcements.clientId, clientId)));
	if (earlier?.title !== input.title || earlier.body !== input.body) throw new SentAlready();
	return { announcementId: earlier.id };
}
