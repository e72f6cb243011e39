import * as v from 'valibot';
import { birthDay } from '#lib/accounts/birth-day.ts';
import { emailAddress } from '#lib/accounts/rules.ts';
import { schooling } from './schooling.ts';

/** What registering online alone asks for before a key is mailed (ACC-5, ACC-13). */
export const joiningForm = v.pipe(
	v.object({
		agreed: v.optional(v.string(), ''),
		email: v.pipe(v.optional(v.string(), ''), emailAddress),
		...birthDay.entries,
		schooling
	}),
	v.forward(
		v.partialCheck(
			[['year'], ['month'], ['day']],
			(input) => birthDay.isDay(input),
			birthDay.sentence
		),
		['year']
	),
	v.transform((input) => ({
		consentVersion: input.agreed,
		email: input.email,
		birthDate: birthDay.read(input),
		schooling: input.schooling
	}))
);
