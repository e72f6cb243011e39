import { redirect } from '@sveltejs/kit';
import { placeOf } from '#lib/accounts/place.ts';
import { signInForm } from '#lib/accounts/rules.ts';
import { signIn } from '#lib/accounts/server/sign-in.ts';
import { config } from '#lib/server/config.ts';
import { homeOf } from '#lib/web/areas.ts';
import { DEVICE_COOKIE } from '#lib/web/cookie.ts';
import { codePage } from '#lib/web/code-page.ts';
import { enter } from '#lib/web/enter.ts';
import { submit } from '#lib/web/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	if (locals.actor) redirect(303, homeOf[locals.actor.role]);
	return {
		next: url.searchParams.get('next') ?? '',
		why: url.searchParams.get('why'),
		kiosk: locals.shared || url.searchParams.has('kiosk')
	};
};

export const actions: Actions = {
	default: (event) =>
		submit(signInForm, event.request, async ({ remember, kiosk, ...input }) => {
			const { locals, request, cookies, url } = event;
			const device = cookies.get(DEVICE_COOKIE);
			const { ONE_TIME_CODE: codeByDefault, DEMO } = config();
			const seat = { place: placeOf(request.headers.get('user-agent')), kiosk };
			const from = event.getClientAddress();
			const answer = await signIn(locals.ctx, {
				...{ ...input, device, codeByDefault, officersProve: !DEMO },
				...{ seat, from }
			});
			const next = url.searchParams.get('next');
			if (answer.codeId !== undefined)
				redirect(303, codePage(answer.codeId, { next, remember, kiosk }));
			await enter(event, answer, next);
		})
};
