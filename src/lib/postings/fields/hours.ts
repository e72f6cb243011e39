import { optional } from './field.ts';
import { choice, choices, line, number, prose, rows, time, yesNo } from './kinds.ts';

export const hourSystems = {
	fixed: '固定',
	variable: '変形労働時間制',
	flexible: 'フレックスタイム制',
	discretionary: '裁量労働制',
	shift: '交替制（シフト制）',
	deemed: '事業場外みなし労働時間制'
} as const;

export const restDays = {
	monday: '月',
	tuesday: '火',
	wednesday: '水',
	thursday: '木',
	friday: '金',
	saturday: '土',
	sunday: '日',
	publicHolidays: '祝日',
	other: '他'
} as const;

/** 週休二日制 */
export const fiveDayWeeks = { every: '毎週', other: 'その他', none: 'なし' } as const;

/** 4 労働時間 */
export const hours = {
	systems: choices('就業時間の形態', hourSystems),
	variableUnit: optional(line('変形労働時間制の単位', 20)),
	shifts: rows('就業時間', 3, { start: time('始業'), end: time('終業') }),
	windowFrom: optional(time('又は（開始）')),
	windowUntil: optional(time('又は（終了）')),
	windowHours: optional(number('又は（その間の時間数）', 0.5, 24, 0.5)),
	note: optional(prose('就業時間に関する特記', 90)),
	overtime: yesNo('時間外労働'),
	overtimeHours: optional(number('時間外労働（月平均時間）', 0.1, 200, 0.1)),
	specialClause: optional(yesNo('36協定の特別条項')),
	specialReason: optional(prose('36協定の特別な事情・期間等', 120)),
	breakMinutes: number('休憩時間（分）', 0, 480),
	breakNote: optional(line('休憩時間に関する特記', 30)),
	weeklyDaysLower: optional(number('週所定労働日数（下限）', 1, 7)),
	weeklyDaysUpper: optional(number('週所定労働日数（上限）', 1, 7)),
	weeklyDaysNegotiable: optional(yesNo('労働日数の相談', '可', '不可')),
	restDays: optional(choices('休日', restDays)),
	fiveDayWeek: choice('週休二日制', fiveDayWeeks),
	restNote: optional(prose('休日に関する特記', 60)),
	yearlyHolidays: optional(number('年間休日数', 0, 366)),
	paidLeave: optional(number('6か月経過後の年次有給休暇日数', 0, 60))
};
