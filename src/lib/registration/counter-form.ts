import * as v from 'valibot';
import { birthDay } from '#lib/accounts/birth-day.ts';
import { emailAddress } from '#lib/accounts/rules.ts';
import { words } from './fields.ts';
import { kana, personName, phone, postcode } from './person-fields.ts';
import { schooling } from './schooling.ts';

/** What an officer takes down at the counter, so that the person can open their My Page at home. */
export const counterForm = v.pipe(
	v.object({
		name: personName,
		nameKana: kana,
		...birthDay.entries,
		schooling,
		postcode,
		address: v.pipe(words('住所', 100), v.nonEmpty('住所を入力してください。')),
		phone,
		email: v.pipe(v.optional(v.string(), ''), emailAddress),
		/** Somebody of the same name and birth date is another person. */
		again: v.pipe(
			v.optional(v.string(), ''),
			v.transform((ticked) => ticked === 'yes')
		)
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

export type CounterRegistration = v.InferOutput<typeof counterForm>;
