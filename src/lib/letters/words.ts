import { formatDate, formatDay, formatDayLong } from '#lib/calendar/format.ts';
import { tokyoDay } from '#lib/calendar/tokyo.ts';
import type { LetterFacts } from './facts.ts';

/** The forms of dates that papers share (papers 1.3). Moments are ISO strings of facts. */

const clock = new Intl.DateTimeFormat('ja-JP', {
	timeZone: 'Asia/Tokyo',
	hour: 'numeric',
	minute: '2-digit',
	hourCycle: 'h23'
});

/** 10時24分 */
function timeOf(moment: Date) {
	const [hour, minute] = clock.format(moment).split(':');
	return `${Number(hour)}時${minute}分`;
}

/** 2026年11月25日（水）10時24分 */
export const longMoment = (iso: string) =>
	`${formatDayLong(tokyoDay(new Date(iso)))}${timeOf(new Date(iso))}`;

/** 11月26日（木）10時24分 */
export const shortMoment = (moment: Date) => `${formatDay(tokyoDay(moment))}${timeOf(moment)}`;

/** 2026年11月20日 9時10分 */
export const plainMoment = (iso: string) =>
	`${formatDate(tokyoDay(new Date(iso)))} ${timeOf(new Date(iso))}`;

/** Left blank by the employer. */
export const orBlank = (text: string) => text || '記載なし';

/** オンラインハローワーク紹介、2026年11月25日（水）10時24分 応募 */
export const introducedBy = ({ kind, appliedAt }: Pick<LetterFacts, 'kind' | 'appliedAt'>) =>
	kind === 'counter'
		? `窓口での紹介、${longMoment(appliedAt)}`
		: `オンラインハローワーク紹介、${longMoment(appliedAt)} 応募`;
