import { fiveDayWeeks, hourSystems } from '../fields/hours.ts';
import type { VisibleContent } from '../visible.ts';
import { restDayWords, shiftLines } from '../words.ts';
import { counted, haves, noted, row, together } from './row.ts';

type Hours = VisibleContent['hours'];

export const hoursRows = (content: VisibleContent) => {
	const { hours } = content;
	return [
		row('hours', '就業時間', ...systemLines(hours), ...shiftLines(content), hours.note),
		row('break', '休憩', noted(`${hours.breakMinutes}分`, hours.breakNote)),
		row('overtime', '時間外労働', ...overtimeLines(hours)),
		row('weeklyDays', '週所定労働日数', weeklyDays(hours)),
		row(
			'holidays',
			'休日等',
			together(
				restDayWords(content),
				`週休二日制：${fiveDayWeeks[hours.fiveDayWeek]}`,
				counted(hours.yearlyHolidays, '日', '年間休日数 ')
			),
			...(hours.restNote?.split('\n') ?? [])
		),
		row('paidLeave', '年次有給休暇', counted(hours.paidLeave, '日', '6か月経過後 '))
	];
};

/** The usual, fixed hours need no word. */
function systemLines({ systems, variableUnit }: Hours) {
	const named = systems.filter((system) => system !== 'fixed');
	return named.map((system) =>
		noted(hourSystems[system], system === 'variable' ? variableUnit : undefined)
	);
}

const overtimeLines = ({ overtime, overtimeHours, specialClause, specialReason }: Hours) => [
	together(
		haves(overtime),
		counted(overtimeHours, '時間', '月平均 '),
		specialClause !== undefined && `36協定の特別条項 ${haves(specialClause)}`
	),
	specialReason && `特別な事情・期間等：${specialReason.replaceAll('\n', ' ')}`
];

function weeklyDays({ weeklyDaysLower, weeklyDaysUpper, weeklyDaysNegotiable }: Hours) {
	const lower = weeklyDaysLower ?? weeklyDaysUpper;
	const upper = weeklyDaysUpper ?? weeklyDaysLower;
	if (lower === undefined) return undefined;
	const days = lower === upper ? `週${lower}日` : `週${lower}日～${upper}日`;
	return noted(days, weeklyDaysNegotiable ? '相談可' : undefined);
}
