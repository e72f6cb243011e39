import * as v from 'valibot';
import { birthDay } from '#lib/accounts/birth-day.ts';
import { keysOf, sexes } from './choices.ts';
import { needed, oneOf, words } from './fields.ts';
import { kana, personName, phone, postcode } from './person-fields.ts';
import type { Shape } from './typed.ts';

/** 1 基本情報. What a letter needs to be written, and a telephone number for those who have one. */
export const basicsShape = {
	texts: [
		...['name', 'nameKana', 'year', 'month', 'day', 'sex'],
		...['postcode', 'address', 'building', 'line', 'station', 'phone']
	]
} as const satisfies Shape;

export const basics = v.pipe(
	v.object({
		name: personName,
		nameKana: kana,
		...birthDay.entries,
		sex: oneOf(keysOf(sexes)),
		postcode,
		address: needed('住所', 100),
		building: words('建物名・部屋番号', 60),
		line: words('最寄り駅の路線', 40),
		station: words('最寄り駅', 40),
		phone
	}),
	v.forward(
		v.partialCheck(
			[['year'], ['month'], ['day']],
			(input) => birthDay.isDay(input),
			birthDay.sentence
		),
		['year']
	),
	v.transform(({ year, month, day, ...rest }) => ({
		...rest,
		birthDate: birthDay.read({ year, month, day })
	}))
);

export type Basics = v.InferOutput<typeof basics>;
