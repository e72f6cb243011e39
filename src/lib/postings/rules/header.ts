import { labels, type PostingContent } from '../fields.ts';
import { graduateOpenUntil, openUntilFor, extendedUntil } from '../validity.ts';
import { error, type Finding, warning, when } from './finding.ts';

const label = labels.header;

/** CLK-4, CLK-5, CLK-7: 紹介期限日; JOB-20: what 公開範囲 allows; ID-4: a renewal has a number of its own. */
export function checkHeader({ header }: PostingContent): Finding[] {
	const longest =
		header.category === 'graduate'
			? graduateOpenUntil(header.receivedOn)
			: extendedUntil({ openUntil: openUntilFor(header.receivedOn), extended: false });
	return [
		...when(
			header.renewedFrom === header.number,
			error(
				'ID-4',
				label.renewedFrom,
				'更新前の求人番号は、新しい求人番号と別の番号にしてください。'
			)
		),
		...when(
			header.openUntil < header.receivedOn,
			error('CLK-4', label.openUntil, '紹介期限日は、受付年月日より後にしてください。')
		),
		...when(
			longest !== undefined && header.openUntil > longest,
			warning('CLK-5', label.openUntil, `紹介期限日は、延長しても${longest}までです。`)
		),
		...when(
			header.acceptsDirect && !['1', '2'].includes(header.visibility),
			error(
				'JOB-20',
				label.acceptsDirect,
				'オンライン自主応募を受け付けられるのは、公開範囲が1か2のときだけです。'
			)
		)
	];
}
