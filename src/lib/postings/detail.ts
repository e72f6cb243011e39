import { companyRows } from './detail/company.ts';
import { conditionRows } from './detail/conditions.ts';
import { accessibilityRows, appealRows, remarkRows } from './detail/extras.ts';
import { establishmentRows, headerRows } from './detail/header.ts';
import { hoursRows } from './detail/hours.ts';
import { requirementRows } from './detail/requirements.ts';
import type { DetailRow } from './detail/row.ts';
import { selectionRows } from './detail/selection.ts';
import { wageRows, type YenRange } from './detail/wage.ts';
import { workplaceRows, workRows } from './detail/work.ts';
import type { VisibleContent } from './visible.ts';
import { formatYenRange } from './words.ts';

export type { DetailRow };

/** One section of the 求人票 with its rows in the order of the paper. */
export interface DetailSection {
	name: string;
	title: string;
	rows: DetailRow[];
}

/** On a screen the work comes first, and last what the office needs: numbers, dates, who applied for the 求人票 where. */
const asRead = [
	...['work', 'wage', 'hours', 'conditions', 'selection', 'remarks', 'appeal', 'accessibility'],
	...['company', 'establishment', 'header']
];

/** What a screen shows of it: sections and rows in which something is said, in the order a person asks for them. */
export const saidIn = (sections: DetailSection[]): DetailSection[] =>
	sections
		.map(({ rows, ...section }) => ({
			...section,
			rows: rows.filter(({ lines }) => lines.length > 0)
		}))
		.filter(({ rows }) => rows.length > 0)
		.sort((one, other) => asRead.indexOf(one.name) - asRead.indexOf(other.name));

/**
 * Everything a 求人票 says, as labels and lines. The detail page leaves out rows without lines (`saidIn`);
 * the printed sheet finds its cells by `name`, which is unique over all sections. `range` says two amounts.
 */
export const describePosting = (
	content: VisibleContent,
	range: YenRange = formatYenRange
): DetailSection[] => [
	{ name: 'header', title: '求人情報', rows: headerRows(content) },
	{ name: 'establishment', title: '求人事業所', rows: establishmentRows(content) },
	{
		name: 'work',
		title: '仕事内容',
		rows: [...workRows(content), ...workplaceRows(content), ...requirementRows(content)]
	},
	{ name: 'wage', title: '賃金・手当', rows: wageRows(content, range) },
	{ name: 'hours', title: '労働時間', rows: hoursRows(content) },
	{ name: 'conditions', title: 'その他の労働条件等', rows: conditionRows(content) },
	{ name: 'company', title: '会社の情報', rows: companyRows(content) },
	{ name: 'selection', title: '選考等', rows: selectionRows(content) },
	{ name: 'remarks', title: '求人に関する特記事項', rows: remarkRows(content) },
	{ name: 'appeal', title: '求人・事業所PR', rows: appealRows(content) },
	{ name: 'accessibility', title: '障害者雇用向け設備', rows: accessibilityRows(content) }
];
