import { formatDate } from '#lib/calendar/format.ts';
import { categories, kinds, visibilities } from '../fields/header.ts';
import type { VisibleContent } from '../visible.ts';
import { EMPLOYER_HIDDEN } from '../words.ts';
import { row, haves } from './row.ts';

export const headerRows = ({ header }: VisibleContent) => [
	row('number', '求人番号', header.number),
	row('receivedOn', '受付年月日', formatDate(header.receivedOn)),
	row('openUntil', '紹介期限日', formatDate(header.openUntil)),
	row('category', '求人区分', `${categories[header.category]}・${kinds[header.kind]}`),
	row('headcount', '求人数', `${header.headcount}名`),
	row('trial', 'トライアル雇用', haves(header.trial)),
	row('acceptingOffice', '受理安定所', header.acceptingOffice),
	row('industry', '産業分類', header.industry),
	row('acceptsDirect', '自主応募の受付', haves(header.acceptsDirect, '可', '不可')),
	row('visibility', '公開範囲', visibilities[header.visibility])
];

export const establishmentRows = ({ establishment }: VisibleContent) =>
	establishment === null
		? [row('establishmentName', '事業所名', EMPLOYER_HIDDEN)]
		: [
				row('establishmentName', '事業所名', establishment.nameKana, establishment.name),
				row('establishmentNumber', '事業所番号', establishment.number),
				row('address', '所在地', `〒${establishment.postcode} ${establishment.address}`),
				row('website', 'ホームページ', establishment.website)
			];
