import { redirect } from '@sveltejs/kit';
import { passkeySignInForm } from '#lib/passkeys/forms.ts';
import { placeOf } from '#lib/accounts/place.ts';
import { signInWithPasskey } from '#lib/passkeys/server/sign-in-with-passkey.ts';
import { homeOf } from '#lib/web/areas.ts';
import { browserOf, tryAnswer } from '#lib/web/ceremony.ts';
import { enter } from '#lib/web/enter.ts';
import { submit } from '#lib/web/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	if (locals.actor) redirect(303, homeOf[locals.actor.role]);
	return { next: url.searchParams.get('next') ?? '', kiosk: locals.shared ?? false };
};

export const actions = {
	default: (event) =>
		submit(passkeySignInForm, event.request, async ({ answer, kiosk }) => {
			const { locals, request, url } = event;
			const seat = { place: placeOf(request.headers.get('user-agent')), kiosk };
			const given = { answer, browser: browserOf(event), seat };
			const entered = await tryAnswer(event, () => signInWithPasskey(locals.ctx, given));
			await enter(event, entered, url.searchParams.get('next'));
		})
} satisfies Actions;
