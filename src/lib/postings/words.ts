import { accesses } from './fields/workplace.ts';
import { restDays, fiveDayWeeks } from './fields/hours.ts';
import type { PostingContent } from './fields.ts';
import { prefectures } from '#lib/places/prefectures.ts';
import type { VisibleContent } from './visible.ts';
import { wageTotal } from './wage.ts';

const amounts = new Intl.NumberFormat('ja-JP');

/** 205,000円 */
export const formatYen = (amount: number) => `${amounts.format(amount)}円`;

/** 20万円 where it is a round sum, as people say it; else 205,000円. */
export const shortYen = (amount: number) =>
	amount >= 10_000 && amount % 10_000 === 0
		? `${amounts.format(amount / 10_000)}万円`
		: formatYen(amount);

/** 205,000円～290,000円 */
export const bothEnds = (lower: number, upper: number) =>
	`${formatYen(lower)}～${formatYen(upper)}`;

/** The same, but 205,000円 where there is only one amount. The 求人票 as a paper always names both ends. */
export const formatYenRange = (lower: number, upper: number) =>
	lower === upper ? formatYen(lower) : bothEnds(lower, upper);

/** 09時00分 */
export const formatClock = (time: string) => time.replace(':', '時') + '分';

/** 賃金(手当等を含む): the sum, as the card shows it. */
export function wageWords(
	content: Pick<PostingContent, 'header' | 'wage'>,
	range = formatYenRange
) {
	const { lower, upper } = wageTotal(content);
	return range(lower, upper);
}

/** (1)09時00分～17時00分, one line for each pattern, then the window. */
export function shiftLines({ hours }: Pick<PostingContent, 'hours'>): string[] {
	const range = (start: string, end: string) => `${formatClock(start)}～${formatClock(end)}`;
	const shifts = hours.shifts.map(({ start, end }, index) => `(${index + 1})${range(start, end)}`);
	if (hours.windowFrom === undefined || hours.windowUntil === undefined) return shifts;
	const within = range(hours.windowFrom, hours.windowUntil);
	const length = hours.windowHours === undefined ? '' : `の間の${hours.windowHours}時間`;
	return [...shifts, `又は${within}${length}`];
}

/** 他, 土日祝日 */
export const restDayWords = ({ hours }: Pick<PostingContent, 'hours'>) =>
	(hours.restDays ?? []).map((day) => restDays[day]).join('');

/** 他 週休二日制/その他 年間休日数:108日 */
export const holidayWords = ({ hours }: Pick<PostingContent, 'hours'>) =>
	[
		restDayWords({ hours }),
		`週休二日制/${fiveDayWeeks[hours.fiveDayWeek]}`,
		hours.yearlyHolidays === undefined ? '' : `年間休日数:${hours.yearlyHolidays}日`
	]
		.filter(Boolean)
		.join(' ');

/** 制限あり ～29歳以下, or 不問 */
export function ageWords({ requirements }: Pick<PostingContent, 'requirements'>) {
	const { ageLimited, ageLower, ageUpper } = requirements;
	if (!ageLimited) return '不問';
	const upper = ageUpper === undefined ? '' : `～${ageUpper}歳以下`;
	return `制限あり ${ageLower === undefined ? '' : `${ageLower}歳以上`}${upper}`;
}

/** 東京都千代田区 */
export const placeWords = ({ workplace }: Pick<PostingContent, 'workplace'>) =>
	`${prefectures[workplace.prefecture]}${workplace.town}`;

/** ひなた駅から徒歩6分 */
export function accessWords({ workplace }: Pick<PostingContent, 'workplace'>): string | undefined {
	const { station, access, minutes } = workplace;
	if (station === undefined) return undefined;
	if (access === undefined || minutes === undefined) return station;
	return `${station}から${accesses[access]}${minutes}分`;
}

export const EMPLOYER_HIDDEN = '事業所名は公開していません';

export const employerWords = ({ establishment }: Pick<VisibleContent, 'establishment'>) =>
	establishment?.name ?? EMPLOYER_HIDDEN;
