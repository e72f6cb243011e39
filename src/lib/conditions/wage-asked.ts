import { shortYen } from '#lib/postings/words.ts';
import type { Conditions } from './conditions.ts';

const unitWords = { month: '月', hour: '時給' };

/** What a search asks about pay: 月20万円から, 時給1,200円～1,500円（固定残業代を除く）. */
export function wageAsked({
	wageUnit,
	wageFrom,
	wageTo,
	wageSure,
	wageBasis
}: Pick<Conditions, 'wageUnit' | 'wageFrom' | 'wageTo' | 'wageSure' | 'wageBasis'>):
	string | undefined {
	if (wageUnit === undefined) return undefined;
	const notes = [wageSure && '下限で', wageBasis === 'plain' && '固定残業代を除く'].filter(Boolean);
	const note = notes.length > 0 ? `（${notes.join('・')}）` : '';
	return `${unitWords[wageUnit]}${range(wageFrom, wageTo)}${note}`;
}

function range(from: number | undefined, to: number | undefined) {
	if (to === undefined) return `${shortYen(from ?? 0)}から`;
	return from === undefined ? `${shortYen(to)}まで` : `${shortYen(from)}～${shortYen(to)}`;
}
