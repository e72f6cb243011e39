import { redirect } from '@sveltejs/kit';
import { addressKeysForm, newAddressForm } from '#lib/accounts/forms.ts';
import {
	askForNewAddress,
	confirmNewAddress,
	findAddressChange,
	giveUpNewAddress
} from '#lib/accounts/server/change-address.ts';
import { readSignInSettings } from '#lib/accounts/server/sign-in-settings.ts';
import { countAsking, tryFrom } from '#lib/web/ask-for-key.ts';
import { asAnybody } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import { submit } from '#lib/web/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = page(async ({ locals, url }) => {
	const ctx = asAnybody(locals);
	const { email } = await readSignInSettings(ctx, false);
	const change = await findAddressChange(ctx);
	return {
		...{ email, now: ctx.now(), changed: url.searchParams.has('changed') },
		waiting: change && { address: change.newAddress, until: change.until }
	};
}) satisfies PageServerLoad;

const HERE = '/settings/address';

export const actions = {
	ask: ({ locals, request, getClientAddress }) =>
		submit(newAddressForm, request, async ({ email, currentPassword: current }) => {
			await countAsking(getClientAddress(), email);
			await askForNewAddress(asAnybody(locals), { email, current });
			redirect(303, HERE);
		}),
	confirm: ({ locals, request, getClientAddress }) =>
		submit(addressKeysForm, request, async (given) => {
			await tryFrom(getClientAddress(), () => confirmNewAddress(asAnybody(locals), given));
			redirect(303, `${HERE}?changed`);
		}),
	giveUp: async ({ locals }) => {
		await giveUpNewAddress(asAnybody(locals));
		redirect(303, HERE);
	}
} satisfies Actions;
