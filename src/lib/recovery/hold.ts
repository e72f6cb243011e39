import { DAY, HOUR } from '#lib/calendar/spans.ts';
/** Ours: why a recovery at an office waits for a second officer, or for a day. */
export const holds = {
	'no-document': '本人確認書類を見ていないため',
	changed: '30日以内に、パスワードかメールアドレスが変わっているため'
} as const;
export type Hold = keyof typeof holds;

/** Ours: so long it waits where nobody releases it. */
export const HOLD_HOURS = 24;
/** Ours: so long the way that has opened can be gone. */
export const OPEN_DAYS = 7;
/** Ours: what changed within so many days may have been changed by whoever is in the account. */
export const RECENT_DAYS = 30;

/** Does a recovery wait, and why? A document that was seen lets in at once whoever's account has been left alone. */
export function holdOf(
	{ sawDocument, waysInChangedAt }: { sawDocument: boolean; waysInChangedAt: Date | null },
	now: Date
): Hold | null {
	if (!sawDocument) return 'no-document';
	const recently = now.getTime() - RECENT_DAYS * DAY;
	return waysInChangedAt && waysInChangedAt.getTime() > recently ? 'changed' : null;
}

export const heldUntil = (begun: Date): Date => new Date(begun.getTime() + HOLD_HOURS * HOUR);

/** How a held recovery stands: it waits, the person may go on, or they came too late. */
export function holdState(
	{ until, releasedAt }: { until: Date; releasedAt: Date | null },
	now: Date
): 'waits' | 'open' | 'over' {
	const opened = releasedAt ?? until;
	if (now < opened) return 'waits';
	return now.getTime() < opened.getTime() + OPEN_DAYS * DAY ? 'open' : 'over';
}
