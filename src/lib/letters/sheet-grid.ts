/** Rows of cells, each with its width in mm. */
export type Grid = [name: string, width: number][][];

const all = 178;
const third = all / 3;

const full = (name: string): Grid[number] => [[name, all]];
const thirds = (...names: [string, string, string]): Grid[number] =>
	names.map((name) => [name, third]);
const halves = (...names: [string, string]): Grid[number] => names.map((name) => [name, all / 2]);
const wide = (left: string, right: string): Grid[number] => [
	[left, 2 * third],
	[right, third]
];
const narrow = (left: string, right: string): Grid[number] => [
	[left, third],
	[right, 2 * third]
];

/** Where each cell of paper 3 stands, by the names of `describePosting`. */
export const sheetGrid: { title: string; rows: Grid }[] = [
	{
		title: '',
		rows: [
			thirds('number', 'receivedOn', 'openUntil'),
			thirds('category', 'headcount', 'trial'),
			thirds('acceptingOffice', 'industry', 'acceptsDirect'),
			halves('visibility', 'version')
		]
	},
	{
		title: '求人事業所',
		rows: [wide('establishmentName', 'establishmentNumber'), wide('address', 'website')]
	},
	{
		title: '仕事内容',
		rows: [
			wide('title', 'form'),
			full('duties'),
			full('dutiesChange'),
			thirds('promotion', 'contracting', 'term'),
			full('renewal'),
			wide('place', 'remote'),
			wide('access', 'transfer'),
			wide('placeChange', 'carCommute'),
			wide('smoking', 'uij'),
			wide('age', 'education'),
			wide('experience', 'pc'),
			wide('licences', 'foreigners'),
			full('probation')
		]
	},
	{
		title: '賃金・手当',
		rows: [
			halves('total', 'basic'),
			halves('allowances', 'fixedOvertime'),
			full('otherAllowances'),
			thirds('wageForm', 'monthlyDays', 'commute'),
			thirds('payday', 'raise', 'bonus')
		]
	},
	{
		title: '労働時間',
		rows: [wide('hours', 'break'), wide('overtime', 'weeklyDays'), wide('holidays', 'paidLeave')]
	},
	{
		title: 'その他の労働条件等',
		rows: [
			wide('insurances', 'pensions'),
			thirds('retirementPay', 'retirement', 'reemployment'),
			halves('housing', 'nursery'),
			full('remarks')
		]
	},
	{
		title: '会社の情報',
		rows: [
			wide('employees', 'founded'),
			full('business'),
			full('features'),
			thirds('representative', 'corporateNumber', 'union'),
			narrow('rules', 'leaves'),
			full('sales'),
			full('companyNotes')
		]
	},
	{
		title: '選考等',
		rows: [
			narrow('hiring', 'methods'),
			wide('answers', 'selectionDay'),
			full('selectionPlace'),
			halves('papers', 'sendBy'),
			narrow('paperReturn', 'contact'),
			full('selectionNote')
		]
	}
];
