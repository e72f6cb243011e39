import * as v from 'valibot';
import type { ApplicationKind, ApplicationState } from '#lib/applications/rules.ts';
import { formatDay, formatDayLong } from '#lib/calendar/format.ts';
import { addDays, isDay, tokyoDay } from '#lib/calendar/tokyo.ts';
import type { ActivityRecordFacts, ActivityRow } from './facts.ts';
import type { LetterIdentity } from './rules.ts';

/** 文書番号 of an activity record: 13010-2026-K000045, counted per office and fiscal year. */
export const activityNumber = ({ office, year, serial }: LetterIdentity) =>
	`${office}-${year}-K${String(serial).padStart(6, '0')}`;

/** 失業の認定 comes every four weeks. */
const USUAL_DAYS = 28;
/** Ours: longer periods are no use to anyone, and would be endless papers. */
export const MOST_DAYS = 366;

/** The four weeks up to today. */
export const usualPeriod = (today: string) => ({
	from: addDays(today, 1 - USUAL_DAYS),
	until: today
});

const day = v.pipe(
	v.optional(v.string(), ''),
	v.regex(/^\d{4}-\d{2}-\d{2}$/, '日付を選んでください。'),
	v.check((text) => isDay(text), '実在する日付を選んでください。')
);

/** The period of a record: whole days that have begun, in their order. */
export const periodForm = (today: string) =>
	v.pipe(
		v.object({
			from: day,
			until: v.pipe(
				day,
				v.check((until) => until <= today, 'きょうか、きょうより前の日にしてください。')
			)
		}),
		v.forward(
			v.check(({ from, until }) => from <= until, '終わりの日より前の日にしてください。'),
			['from']
		),
		v.forward(
			v.check(
				({ from, until }) =>
					// What is no day has its own sentence.
					![from, until].every(isDay) || addDays(from, MOST_DAYS) > until,
				'期間は1年までにしてください。'
			),
			['from']
		)
	);
export type Period = { from: string; until: string };

export const activityKinds: Record<ApplicationKind, string> = {
	referral: 'オンラインハローワーク紹介',
	counter: '窓口での紹介',
	direct: 'オンライン自主応募'
};

interface Standing {
	state: ApplicationState;
	stateChangedAt: Date;
	interviewAt: Date | null;
}

/** 状況 with its day, a line each, as it was when the record was issued. */
export function stateLines({ state, stateChangedAt, interviewAt }: Standing, now: Date): string[] {
	const changed = formatDay(tokyoDay(stateChangedAt));
	switch (state) {
		case 'applied':
		case 'viewed':
		case 'screening':
			return ['選考中'];
		case 'interview':
			return ['選考中', ...(interviewAt ? meetingLines(interviewAt, now) : [])];
		case 'hired':
			return ['採用', `${changed}通知`];
		case 'not_hired':
			return ['不採用', `${changed}通知`];
		case 'cancelled':
			return ['応募取消（件数外）', changed];
		case 'declined':
			return ['辞退', changed];
		case 'unknown':
			return ['結果不明', changed];
	}
}

const meetingLines = (at: Date, now: Date) =>
	at > now ? [formatDay(tokyoDay(at)), '面接予定'] : [`${formatDay(tokyoDay(at))}面接`];

/** 応募 6件（…）。ほかに応募取消 1件（件数外）。 CLK-10: what was cancelled within 24 hours is not counted. */
export function totalWords(rows: readonly Pick<ActivityRow, 'kind' | 'cancelled'>[]): string {
	const counted = rows.filter(({ cancelled }) => !cancelled);
	const of = (kind: ActivityRow['kind']) => counted.filter((row) => row.kind === kind).length;
	const each = (['referral', 'counter', 'direct'] as const)
		.map((kind) => `${activityKinds[kind]} ${of(kind)}`)
		.join('、');
	const cancelled = rows.length - counted.length;
	const besides = cancelled > 0 ? `ほかに応募取消 ${cancelled}件（件数外）。` : '';
	return `応募 ${counted.length}件（${each}）。${besides}`;
}

/** 2026年10月29日（木）から 2026年11月25日（水）まで */
export const periodWords = ({ from, until }: Pick<ActivityRecordFacts, 'from' | 'until'>) =>
	`対象期間　${formatDayLong(from)}から ${formatDayLong(until)}まで`;
