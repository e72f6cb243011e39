import { redirect } from '@sveltejs/kit';
import { newPasskeyForm, provenForm } from '#lib/passkeys/forms.ts';
import { suggestedName } from '#lib/passkeys/passkeys.ts';
import { placeOf } from '#lib/accounts/place.ts';
import { addPasskey, beginPasskey } from '#lib/passkeys/server/add-passkey.ts';
import { isAtSharedComputer, listPasskeys } from '#lib/passkeys/server/passkeys.ts';
import { browserOf, countProof, markBrowser } from '#lib/web/ceremony.ts';
import { refuseIfPasskey } from '#lib/web/second-step.ts';
import { asAnybody } from '#lib/web/contexts.ts';
import { nowProven } from '#lib/web/enter.ts';
import { page } from '#lib/web/page.ts';
import { submit } from '#lib/web/submit.ts';
import type { Actions, PageServerLoad } from './$types';

const placeIn = (request: Request) => placeOf(request.headers.get('user-agent'));

export const load = page(async ({ locals, request }) => {
	await refuseIfPasskey(locals);
	const ctx = asAnybody(locals);
	return {
		hasPasskeys: (await listPasskeys(ctx)).length > 0,
		...{ shared: await isAtSharedComputer(ctx), suggested: suggestedName(placeIn(request)) }
	};
}) satisfies PageServerLoad;

export const actions = {
	begin: (event) =>
		submit(provenForm({}), event.request, async (proof) => {
			await countProof(event.locals);
			await refuseIfPasskey(event.locals);
			return beginPasskey(asAnybody(event.locals), { ...proof, browser: markBrowser(event) });
		}),
	add: (event) =>
		submit(newPasskeyForm, event.request, async (made) => {
			await countProof(event.locals);
			const where = { browser: browserOf(event), place: placeIn(event.request) };
			await addPasskey(asAnybody(event.locals), { ...made, ...where });
			await nowProven(event);
			redirect(303, '/settings/sign-in/passkeys?done=added');
		})
} satisfies Actions;
