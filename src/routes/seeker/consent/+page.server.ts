import { redirect, type RequestEvent } from '@sveltejs/kit';
import { changesSince, CONSENT_VERSION, holds } from '#lib/accounts/consent.ts';
import { consentAgainForm } from '#lib/accounts/forms.ts';
import { agree } from '#lib/accounts/server/consents.ts';
import { CONSENT, homeOf } from '#lib/web/areas.ts';
import { asSeeker } from '#lib/web/contexts.ts';
import { nextPath } from '#lib/web/next-path.ts';
import { page } from '#lib/web/page.ts';
import { stashedPath } from '#lib/web/stash.ts';
import { submit } from '#lib/web/submit.ts';
import type { Actions, PageServerLoad } from './$types';

/** To what they were writing, as the page promises, or else to where they wanted. */
async function goOn(event: RequestEvent, accountId: string): Promise<never> {
	const wanted = (await stashedPath(event, accountId)) ?? event.url.searchParams.get('next');
	const next = nextPath(wanted, homeOf.seeker);
	// Back to this page, as a made-up address may ask, would go round for ever.
	redirect(303, next.startsWith(CONSENT) ? homeOf.seeker : next);
}

export const load = page(async (event) => {
	const { actor } = asSeeker(event.locals);
	const agreed = event.locals.person?.agreed ?? null;
	if (holds(agreed)) await goOn(event, actor.id);
	return {
		hideTabs: true,
		version: CONSENT_VERSION,
		first: agreed === null,
		changes: changesSince(agreed),
		/** A form that was sent meanwhile lies ready. */
		kept: (await stashedPath(event, actor.id)) !== undefined
	};
}) satisfies PageServerLoad;

export const actions = {
	default: (event) =>
		submit(consentAgainForm, event.request, async () => {
			const ctx = asSeeker(event.locals);
			await agree(ctx);
			await goOn(event, ctx.actor.id);
		})
} satisfies Actions;
