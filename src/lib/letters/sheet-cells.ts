import { describePosting } from '#lib/postings/detail.ts';
import { bothEnds } from '#lib/postings/words.ts';
import type { VisibleContent } from '#lib/postings/visible.ts';
import type { PostingSheetFacts } from './facts.ts';
import { type Grid, sheetGrid } from './sheet-grid.ts';
import { plainMoment } from './words.ts';

export interface SheetCell {
	label: string;
	lines: string[];
	bold: boolean;
	/** In mm; the cells of a row have 178 together. */
	width: number;
}

export interface SheetSection {
	/** Empty for the rows under the head. */
	title: string;
	rows: SheetCell[][];
}

/** Read out most often. */
const bold = new Set(['number', 'title', 'total']);
/** Cells that do not apply, or where nothing is to be said, rather than left blank by the employer. */
const mayNotApply = new Set([
	'promotion',
	'renewal',
	'weeklyDays',
	'otherAllowances',
	'remarks',
	'companyNotes',
	'selectionNote'
]);
/** JOB-20: what would tell who the employer is. */
const identifying: Record<string, string> = {
	establishmentName: '事業所名',
	establishmentNumber: '事業所番号',
	address: '所在地',
	website: 'ホームページ',
	features: '会社の特長',
	founded: '設立年・資本金',
	representative: '代表者',
	corporateNumber: '法人番号',
	sales: '年商・取引先等',
	companyNotes: '事業所の特記事項',
	selectionPlace: '選考場所',
	contact: '担当者'
};

/** Everything on paper 3, cell by cell. No cell is left out, so that a 求人票 always looks the same. */
export function sheetSections(facts: PostingSheetFacts, note: string): SheetSection[] {
	const described = describePosting(facts.content, bothEnds).flatMap((section) => section.rows);
	const cells = new Map(described.map(({ name, label, lines }) => [name, { label, lines }]));
	const website = cells.get('website');
	if (website) website.lines = website.lines.map(withoutScheme);
	cells.set('version', { label: '版', lines: [versionWords(facts)] });
	const remarks = cells.get('remarks');
	if (remarks && note) remarks.lines = [note, ...remarks.lines];

	const cell = (name: string, width: number): SheetCell => {
		const { label, lines } = cells.get(name) ?? { label: identifying[name] ?? '', lines: [] };
		const said = isHidden(name, facts.content) ? ['非公開'] : lines;
		const blank = mayNotApply.has(name) ? '—' : '記載なし';
		return { label, width, bold: bold.has(name), lines: said.length > 0 ? said : [blank] };
	};
	const rowOf = (row: Grid[number]) => row.map(([name, width]) => cell(name, width));
	return sheetGrid.map(({ title, rows }) => ({ title, rows: rows.map(rowOf) }));
}

/** Addresses are printed as they are typed. */
const withoutScheme = (url: string) => url.replace(/^https?:\/\//, '').replace(/\/$/, '');

const isHidden = (name: string, content: VisibleContent) =>
	content.establishment === null && name in identifying;

/** 第3版（2026年11月20日 9時10分）: when the office confirmed it (JOB-23). */
const versionWords = ({ version, confirmedAt }: PostingSheetFacts) =>
	`第${version}版（${plainMoment(confirmedAt)}）`;
