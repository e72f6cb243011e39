import { narrowNumber } from '#lib/text/narrow.ts';
import { optional } from './field.ts';
import { code, line, number, prose, yesNo } from './kinds.ts';

/** 6 会社の情報 */
export const company = {
	employees: number('従業員数（企業全体）', 0, 9_999_999),
	employeesHere: optional(number('従業員数（就業場所）', 0, 999_999)),
	employeesWomen: optional(number('従業員数（うち女性）', 0, 999_999)),
	employeesPartTime: optional(number('従業員数（うちパート）', 0, 999_999)),
	founded: optional(line('設立年', 12)),
	capital: optional(line('資本金', 20)),
	union: optional(yesNo('労働組合')),
	business: prose('事業内容', 90),
	features: optional(prose('会社の特長', 90)),
	representativeTitle: optional(line('代表者役職', 30)),
	representative: optional(line('代表者名', 30)),
	corporateNumber: optional(
		code('法人番号', /^\d{13}$/, '0000000000000', {
			read: (cell) => narrowNumber(cell).replace(/[\s-]/g, '')
		})
	),
	rulesFullTime: optional(yesNo('就業規則（フルタイム）')),
	rulesPartTime: optional(yesNo('就業規則（パート）')),
	childcareLeave: optional(yesNo('育児休業取得実績')),
	familyCareLeave: optional(yesNo('介護休業取得実績')),
	nursingLeave: optional(yesNo('看護休暇取得実績')),
	sales: optional(line('年商', 60)),
	clients: optional(line('主要取引先', 60)),
	affiliates: optional(line('関連会社', 60)),
	branches: optional(line('支店・営業所等', 60)),
	notes: optional(prose('事業所に関する特記事項', 120))
};
