import type { VisibleContent } from '../visible.ts';
import { counted, haves, row, together } from './row.ts';

type Company = VisibleContent['company'];

export const companyRows = ({ company }: VisibleContent) => [
	row('employees', '従業員数', employeeWords(company)),
	row('founded', '設立年・資本金', together(company.founded, company.capital)),
	row('business', '事業内容', ...company.business.split('\n')),
	row('features', '会社の特長', ...(company.features?.split('\n') ?? [])),
	row('representative', '代表者', together(company.representativeTitle, company.representative)),
	row('corporateNumber', '法人番号', company.corporateNumber),
	row('union', '労働組合', haves(company.union)),
	row(
		'rules',
		'就業規則',
		together(said('フルタイム', company.rulesFullTime), said('パート', company.rulesPartTime))
	),
	row(
		'leaves',
		'育児・介護休業等',
		together(
			said('育児休業', company.childcareLeave),
			said('介護休業', company.familyCareLeave),
			said('看護休暇', company.nursingLeave)
		)
	),
	row(
		'sales',
		'年商・取引先等',
		company.sales && `年商 ${company.sales}`,
		company.clients && `主要取引先 ${company.clients}`,
		company.affiliates && `関連会社 ${company.affiliates}`,
		company.branches && `支店・営業所等 ${company.branches}`
	),
	row('companyNotes', '事業所の特記事項', ...(company.notes?.split('\n') ?? []))
];

function employeeWords({ employees, employeesHere, employeesWomen, employeesPartTime }: Company) {
	const among = [
		counted(employeesWomen, '人', 'うち女性'),
		counted(employeesPartTime, '人', 'うちパート')
	].filter((part) => part !== undefined);
	const here = counted(employeesHere, '人', '就業場所 ');
	return together(
		`企業全体 ${employees}人`,
		here && among.length > 0 ? `${here}（${among.join('、')}）` : here
	);
}

const said = (what: string, has: boolean | undefined) =>
	has === undefined ? undefined : `${what} ${haves(has)}`;
