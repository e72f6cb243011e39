import { fail, redirect } from '@sveltejs/kit';
import { findAddresses, sharedAddress } from '#lib/places/server/postcodes.ts';
import { counterForm } from '#lib/registration/counter-form.ts';
import { registerAtCounter } from '#lib/registration/server/register-at-counter.ts';
import { asOfficer } from '#lib/web/contexts.ts';
import { readForm } from '#lib/web/read-form.ts';
import { submit } from '#lib/web/submit.ts';
import type { Actions } from './$types';

export const actions = {
	register: ({ locals, request }) =>
		submit(counterForm, request, async (input) => {
			const { number } = await registerAtCounter(asOfficer(locals), input);
			redirect(303, `/office/seekers/${number}?registered`);
		}),
	/** 住所検索 without a script: everything comes back as it was typed, with the address. */
	address: async ({ request }) => {
		const values = await readForm(request);
		const postcode = String(values.postcode ?? '')
			.normalize('NFKC')
			.replace(/\D/g, '');
		const { address } = sharedAddress(await findAddresses(postcode));
		return fail(422, {
			...{
				values: address ? { ...values, address } : values,
				errors: {} as Record<string, string>
			},
			...{ message: undefined, code: undefined }
		});
	}
} satisfies Actions;
