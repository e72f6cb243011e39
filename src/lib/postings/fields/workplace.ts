import { prefectures } from '#lib/places/prefectures.ts';
import { optional } from './field.ts';
import { choice, line, number, postcode, prose, yesNo } from './kinds.ts';

export const accesses = { walk: '徒歩', bus: 'バス', car: '車' } as const;

export const smokingMeasures = {
	nonSmoking: 'あり（屋内禁煙）',
	smokingRoom: 'あり（喫煙室設置）',
	none: 'なし（喫煙可）',
	other: 'その他'
} as const;

/** 2 仕事内容: where the work is done. */
export const workplace = {
	sameAsEstablishment: yesNo('就業場所', '事業所所在地と同じ', '事業所所在地と別'),
	postcode: optional(postcode('就業場所 郵便番号')),
	prefecture: choice('就業場所 都道府県', prefectures),
	town: line('就業場所 市区町村', 20),
	street: optional(line('就業場所 町名番地', 60)),
	name: optional(line('就業場所 名称等', 60)),
	remote: yesNo('在宅勤務'),
	remoteNote: optional(line('在宅勤務に関する特記', 40)),
	station: optional(line('最寄り駅', 40)),
	access: optional(choice('最寄り駅からの交通手段', accesses)),
	minutes: optional(number('最寄り駅からの所要時間（分）', 0, 240)),
	accessNote: optional(line('交通に関する特記', 40)),
	placeChange: prose('就業場所の変更の範囲', 90),
	smoking: choice('受動喫煙対策', smokingMeasures),
	smokingNote: optional(line('受動喫煙対策に関する特記', 60)),
	carCommute: yesNo('マイカー通勤', '可', '不可'),
	parking: optional(yesNo('駐車場')),
	parkingNote: optional(line('駐車場に関する特記', 30)),
	transfer: yesNo('転勤の可能性'),
	transferScope: optional(line('転勤の範囲', 40)),
	uij: yesNo('UIJターン歓迎', '歓迎', 'なし')
};
