import * as v from 'valibot';
import { prefectures, type PrefectureCode } from '#lib/places/prefectures.ts';
import type { Wishes } from '#lib/seekers/wishes.ts';
import { commutes, keysOf, relocations, remotes } from './choices.ts';
import { oneOf, someOf, whole, words, yen } from './fields.ts';
import type { Shape } from './typed.ts';

/** 4 希望勤務地・賃金 */
export const placeShape = {
	texts: ['minutes', 'remote', 'relocation', 'monthly', 'hourly', 'placeNote'],
	lists: ['commutes'],
	rows: { areas: ['prefecture', 'town'] }
} as const satisfies Shape;

const codes = Object.keys(prefectures) as [PrefectureCode, ...PrefectureCode[]];

const area = v.pipe(
	v.object({
		prefecture: v.fallback(v.nullable(v.picklist(codes)), null),
		town: words('市区町村', 60)
	}),
	v.forward(
		v.partialCheck(
			[['prefecture'], ['town']],
			({ prefecture, town }) => town === '' || prefecture !== null,
			'都道府県も選んでください。'
		),
		['prefecture']
	)
);

export const place = v.pipe(
	v.object({
		areas: v.optional(v.array(area), []),
		commutes: someOf(keysOf(commutes)),
		minutes: whole(1, 240, '通勤時間は、1から240の数字（分）で入力してください。'),
		remote: oneOf(keysOf(remotes)),
		relocation: oneOf(keysOf(relocations)),
		monthly: yen(30_000, 10_000_000, '月額は、円で入力してください。例：200,000円、20万円'),
		hourly: yen(500, 100_000, '時給は、円で入力してください。例：1,200円'),
		placeNote: words('希望する場所や賃金について', 200)
	}),
	v.transform(({ areas, ...rest }) => ({
		...rest,
		areas: areas.flatMap(({ prefecture, town }) =>
			prefecture === null ? [] : [{ prefecture, town }]
		)
	}))
);

export type Place = v.InferOutput<typeof place>;

/** What matching reads from it. A whole prefecture beside single towns would be lost among them, so then it is prefectures alone. */
export function wishesOfPlace(meant: Place): Partial<Wishes> {
	const towns = meant.areas.map(({ town }) => town);
	return {
		prefectures: [...new Set(meant.areas.map(({ prefecture }) => prefecture))],
		towns: towns.includes('') ? [] : [...new Set(towns)],
		monthlyWageFrom: meant.monthly,
		hourlyWageFrom: meant.hourly
	};
}
