import type { VisibleContent } from './visible.ts';
import { formatYen } from './words.ts';
import { wageTotal } from './wage.ts';

/** The facts of a posting as the lines of a table have room for. */
export interface Brief {
	/** 月205,000円～, 時給1,200円 */
	wage: string;
	/** 千代田区 */
	town: string;
	/** 9:00～17:00 */
	hours: string;
	/** 108日 */
	holidays: string;
}

const units = { month: '月', hour: '時給' };
const clock = (time: string) => time.replace(/^0/, '');

export function briefOf(content: VisibleContent): Brief {
	const { lower, upper, unit } = wageTotal(content);
	const [shift] = content.hours.shifts;
	const { windowFrom, windowUntil, yearlyHolidays } = content.hours;
	const from = shift?.start ?? windowFrom;
	const until = shift?.end ?? windowUntil;
	return {
		wage: `${units[unit]}${formatYen(lower)}${lower < upper ? '～' : ''}`,
		town: content.workplace.town,
		hours: from && until ? `${clock(from)}～${clock(until)}` : '―',
		holidays: yearlyHolidays === undefined ? '―' : `${yearlyHolidays}日`
	};
}
