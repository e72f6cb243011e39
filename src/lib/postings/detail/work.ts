import { formatDate } from '#lib/calendar/format.ts';
import { prefectures } from '#lib/places/prefectures.ts';
import { contractings, employmentForms, renewals, terms } from '../fields/work.ts';
import { smokingMeasures } from '../fields/workplace.ts';
import type { VisibleContent } from '../visible.ts';
import { accessWords } from '../words.ts';
import { counted, haves, noted, row, together } from './row.ts';

/** 2 仕事内容 up to the place; always printed even when "なし": the two 変更の範囲 and 契約更新 (JOB-11). */
export const workRows = ({ work }: VisibleContent) => [
	row('title', '職種', work.title),
	row('form', '雇用形態', noted(employmentForms[work.form], work.formName)),
	row('duties', '仕事の内容', ...work.duties.split('\n')),
	row('dutiesChange', '業務の変更の範囲', ...work.dutiesChange.split('\n')),
	row('promotion', '正社員登用', together(haves(work.promotion), work.promotionRecord)),
	row(
		'contracting',
		'派遣・請負等',
		together(
			contractings[work.contracting],
			work.contractingLicence && `許可番号 ${work.contractingLicence}`
		)
	),
	row('term', '雇用期間', ...termLines(work)),
	row('renewal', '契約更新', ...renewalLines(work))
];

function termLines({ term, termMonths, termFrom, termUntil }: VisibleContent['work']) {
	const dated = termFrom && termUntil && `${formatDate(termFrom)}～${formatDate(termUntil)}`;
	return [terms[term], dated ?? counted(termMonths, 'か月')];
}

function renewalLines({ renewal, renewalConditions, renewalCap }: VisibleContent['work']) {
	if (renewal === undefined) return [];
	return [
		together(renewals[renewal], renewalConditions?.replaceAll('\n', ' ')),
		renewalCap && `通算契約期間・更新回数の上限：${renewalCap}`
	];
}

export const workplaceRows = ({ workplace }: VisibleContent) => [
	row('place', '就業場所', ...placeLines(workplace)),
	row('remote', '在宅勤務', noted(haves(workplace.remote) ?? '', workplace.remoteNote)),
	row('access', '最寄り駅・交通', together(accessWords({ workplace }), workplace.accessNote)),
	row('transfer', '転勤の可能性', together(haves(workplace.transfer), workplace.transferScope)),
	row('placeChange', '就業場所の変更の範囲', ...workplace.placeChange.split('\n')),
	row(
		'carCommute',
		'マイカー通勤',
		together(
			haves(workplace.carCommute, '可', '不可'),
			workplace.parking !== undefined &&
				noted(workplace.parking ? '駐車場あり' : '駐車場なし', workplace.parkingNote)
		)
	),
	row(
		'smoking',
		'受動喫煙対策',
		together(smokingMeasures[workplace.smoking], workplace.smokingNote)
	),
	row('uij', 'UIJターン', workplace.uij ? '歓迎' : 'なし')
];

function placeLines(workplace: VisibleContent['workplace']) {
	const { postcode, prefecture, town, street, name, sameAsEstablishment } = workplace;
	const address = `${prefectures[prefecture]}${town}${street ?? ''}`;
	const same = sameAsEstablishment ? '事業所所在地と同じ' : '事業所所在地と別';
	return [
		postcode ? `〒${postcode} ${address}` : address,
		street && (name ? noted(name, same) : same)
	];
}
