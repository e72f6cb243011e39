import { optional } from './field.ts';
import { choice, line, number, prose, rows, yen, yesNo } from './kinds.ts';

export const wageForms = {
	monthly: '月給',
	daily: '日給',
	hourly: '時給',
	annual: '年俸制',
	other: 'その他'
} as const;

export const commutes = {
	none: 'なし',
	capped: '実費支給（上限あり）',
	uncapped: '実費支給（上限なし）',
	flat: '一定額'
} as const;

export const commuteUnits = { month: '月額', day: '日額' } as const;

export const payMonths = { same: '当月', next: '翌月', later: '翌々月' } as const;

/** 3 賃金・手当. Amounts are by the month for full-time postings, by the hour for part-time ones. */
export const wage = {
	basicLower: yen('a 基本給（下限）'),
	basicUpper: yen('a 基本給（上限）'),
	allowances: rows('b 定額的に支払われる手当', 4, {
		name: line('名称', 20),
		lower: yen('下限'),
		upper: yen('上限')
	}),
	fixedOvertime: yesNo('固定残業代'),
	fixedOvertimeLower: optional(yen('c 固定残業代（下限）')),
	fixedOvertimeUpper: optional(yen('c 固定残業代（上限）')),
	fixedOvertimeHours: optional(number('固定残業代の時間数', 0.5, 100, 0.5)),
	fixedOvertimeExcess: optional(yesNo('固定残業代の超過分', '追加支給する', '追加支給しない')),
	fixedOvertimeNote: optional(prose('固定残業代に関する特記', 120)),
	otherAllowances: optional(prose('d その他の手当等付記事項', 150)),
	monthlyDays: number('月平均労働日数', 0.5, 31, 0.1),
	form: choice('賃金形態', wageForms),
	formLower: optional(yen('賃金形態の額（下限）')),
	formUpper: optional(yen('賃金形態の額（上限）')),
	formNote: optional(line('賃金形態の内容', 60)),
	commute: choice('通勤手当', commutes),
	commuteUnit: optional(choice('通勤手当の単位', commuteUnits)),
	commuteAmount: optional(yen('通勤手当の額')),
	commuteNote: optional(line('通勤手当に関する特記', 30)),
	closing: line('賃金締切日', 20),
	payMonth: choice('賃金支払月', payMonths),
	payDay: line('賃金支払日', 20),
	raise: yesNo('昇給制度'),
	raiseRecord: optional(yesNo('昇給（前年度実績）')),
	raiseAmount: optional(line('昇給の金額または率', 60)),
	bonus: yesNo('賞与制度'),
	bonusRecord: optional(yesNo('賞与（前年度実績）')),
	bonusTimes: optional(number('賞与の回数', 1, 12)),
	bonusAmount: optional(line('賞与の月数または額', 40))
};
