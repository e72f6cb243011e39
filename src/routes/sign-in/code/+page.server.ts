import { redirect } from '@sveltejs/kit';
import { codeForm } from '#lib/accounts/forms.ts';
import { placeOf } from '#lib/accounts/place.ts';
import { findSecondStep } from '#lib/second-step/server/second-step.ts';
import { confirmSignIn } from '#lib/accounts/server/sign-in.ts';
import { only } from '#lib/server/only.ts';
import { tryFrom } from '#lib/web/ask-for-key.ts';
import { homeOf } from '#lib/web/areas.ts';
import { carriedBy } from '#lib/web/code-page.ts';
import { DEVICE_COOKIE, ownCookie } from '#lib/web/cookie.ts';
import { enter } from '#lib/web/enter.ts';
import { page } from '#lib/web/page.ts';
import { submit } from '#lib/web/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = page(async ({ locals, url }) => {
	if (locals.actor) redirect(303, homeOf[locals.actor.role]);
	const request = url.searchParams.get('request') ?? '';
	const waiting = await findSecondStep(locals.ctx, request);
	return {
		...{ request, waiting, now: locals.ctx.now(), query: url.search },
		...only(carriedBy(url), 'remember', 'kiosk')
	};
}) satisfies PageServerLoad;

export const actions = {
	default: (event) =>
		submit(codeForm, event.request, async ({ request: codeId, key: code, remember, kiosk }) => {
			const { locals, request, cookies, url } = event;
			const seat = { place: placeOf(request.headers.get('user-agent')), kiosk };
			const entered = await tryFrom(event.getClientAddress(), () =>
				confirmSignIn(locals.ctx, { codeId, code, remember, seat })
			);
			const { device } = entered;
			if (device)
				cookies.set(DEVICE_COOKIE, device.token, { ...ownCookie, expires: device.expiresAt });
			await enter(event, entered, url.searchParams.get('next'));
		})
} satisfies Actions;
