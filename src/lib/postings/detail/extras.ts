import { sections } from '../fields.ts';
import type { VisibleContent } from '../visible.ts';
import { haves, noted, row } from './row.ts';

const lines = (text: string | undefined) => text?.split('\n') ?? [];

export const remarkRows = ({ extras }: VisibleContent) => [
	row('remarks', '求人の特記事項', ...lines(extras.remarks))
];

export const appealRows = ({ extras }: VisibleContent) => [
	row('message', '事業所からのメッセージ', ...lines(extras.message)),
	row('welfare', '福利厚生の内容', ...lines(extras.welfare)),
	row(
		'training',
		'研修制度',
		...lines(extras.training),
		extras.trainingNonRegular !== undefined &&
			noted('正社員以外の利用', haves(extras.trainingNonRegular, '可', '不可'))
	),
	row('balance', '両立支援の内容', ...lines(extras.balance)),
	row('jobWage', '職務給制度', ...lines(extras.jobWage)),
	row('comeback', '復職制度', ...lines(extras.comeback))
];

export const accessibilityRows = ({ accessibility }: VisibleContent) =>
	Object.entries(sections.accessibility).map(([name, field]) =>
		row(name, field.label, ...field.write(accessibility[name as keyof typeof accessibility]))
	);
