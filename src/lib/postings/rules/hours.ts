import { labels, type PostingContent } from '../fields.ts';
import { workingMinutes } from '../shifts.ts';
import { error, type Finding, warning, when } from './finding.ts';

const label = labels.hours;

/** The working time that the law asks to be shown, and JOB-8's look at the hours of a week. */
export const checkHours = (content: PostingContent): Finding[] => {
	const { hours } = content;
	return [
		...when(
			hours.shifts.length === 0 && hours.windowFrom === undefined,
			error('JOB-8', `${label.shifts}1 始業`, '就業時間を1つ以上入力してください。')
		),
		...when(
			(hours.windowFrom === undefined) !== (hours.windowUntil === undefined),
			error('JOB-8', label.windowUntil, '「又は」の開始と終了を両方入力してください。')
		),
		...when(
			hours.overtime && hours.overtimeHours === undefined,
			error('JOB-10', label.overtimeHours, '時間外労働の月平均時間を入力してください。')
		),
		...when(
			hours.specialClause === true && hours.specialReason === undefined,
			error('JOB-10', label.specialReason, '36協定の特別な事情・期間等を入力してください。')
		),
		...when(
			(hours.weeklyDaysLower ?? 0) > (hours.weeklyDaysUpper ?? 7),
			error('JOB-8', label.weeklyDaysLower, '週所定労働日数の下限は、上限より大きくできません。')
		),
		...checkBreak(content),
		...checkWeek(content)
	];
};

/** Labour law: 45 minutes of rest for more than six hours of work, 60 for more than eight. */
function checkBreak({ hours }: PostingContent): Finding[] {
	const worked = Math.max(0, ...hours.shifts.map(workingMinutes)) - hours.breakMinutes;
	const owed = worked > 480 ? 60 : worked > 360 ? 45 : 0;
	return when(
		hours.breakMinutes < owed,
		warning('JOB-8', label.breakMinutes, `この就業時間では、休憩は${owed}分以上が必要です。`)
	);
}

function checkWeek({ header, hours }: PostingContent): Finding[] {
	const longest = Math.max(0, ...hours.shifts.map(workingMinutes)) - hours.breakMinutes;
	const week = longest * (hours.weeklyDaysUpper ?? 0);
	return when(
		header.kind === 'part' && week >= 40 * 60,
		warning(
			'JOB-8',
			labels.header.kind,
			'週40時間になります。フルタイムの求人ではないか確かめてください。'
		)
	);
}
