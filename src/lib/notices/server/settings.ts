import { eq } from 'drizzle-orm';
import type { Context, SignedIn } from '#lib/server/context.ts';
import type { Reader } from '#lib/server/db.ts';
import type { QuietHours } from '../quiet.ts';
import {
	alwaysOnScreen,
	everything,
	topicsOf,
	type ChosenNotices,
	type NoticeSettings
} from '../settings.ts';
import { noticeSettings } from './schema.ts';

/** What a person has chosen; everything, at once, until they have. */
export async function settingsOf(db: Reader, accountId: string): Promise<NoticeSettings> {
	const [row] = await db
		.select()
		.from(noticeSettings)
		.where(eq(noticeSettings.accountId, accountId));
	if (!row) return everything;
	const { silent, unmailed } = row;
	return { silent, unmailed, quiet: quietOf(row) };
}

/** The quiet hours of a row; the database writes times with seconds. */
export const quietOf = (row: {
	quietFrom: string | null;
	quietUntil: string | null;
}): QuietHours | undefined =>
	row.quietFrom && row.quietUntil
		? { from: row.quietFrom.slice(0, 5), until: row.quietUntil.slice(0, 5) }
		: undefined;

/** Keeps what was ticked. Topics that are not shown to this role stay as they were: wanted. */
export async function chooseNotices(
	{ db, actor }: Context<SignedIn>,
	{ screen, mail, quietFrom, quietUntil }: ChosenNotices
): Promise<void> {
	const shown = topicsOf(actor.role);
	const chosen = {
		silent: shown.filter((topic) => !screen.includes(topic) && !alwaysOnScreen.includes(topic)),
		unmailed: shown.filter((topic) => !mail.includes(topic)),
		quietFrom: quietFrom || null,
		quietUntil: quietUntil || null
	};
	await db
		.insert(noticeSettings)
		.values({ accountId: actor.id, ...chosen })
		.onConflictDoUpdate({ target: noticeSettings.accountId, set: chosen });
}
