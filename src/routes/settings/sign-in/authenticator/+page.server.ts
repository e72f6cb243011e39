import { redirect } from '@sveltejs/kit';
import { confirmAppForm } from '#lib/second-step/authenticator.ts';
import { provenForm } from '#lib/passkeys/forms.ts';
import { findApp } from '#lib/second-step/server/authenticators.ts';
import { listPasskeys } from '#lib/passkeys/server/passkeys.ts';
import { beginApp, confirmApp, readBegun, removeApp } from '#lib/second-step/server/set-up-app.ts';
import { browserOf, countProof } from '#lib/web/ceremony.ts';
import { refuseIfPasskey } from '#lib/web/second-step.ts';
import { asAnybody } from '#lib/web/contexts.ts';
import { nowProven } from '#lib/web/enter.ts';
import { page } from '#lib/web/page.ts';
import { submit } from '#lib/web/submit.ts';
import type { Actions, PageServerLoad } from './$types';

const HERE = '/settings/sign-in/authenticator';

export const load = page(async ({ locals }) => {
	await refuseIfPasskey(locals);
	const ctx = asAnybody(locals);
	const app = await findApp(ctx.db, ctx.actor.id);
	return {
		since: app?.confirmedAt ?? null,
		begun: (await readBegun(ctx)) ?? null,
		hasPasskeys: (await listPasskeys(ctx)).length > 0
	};
}) satisfies PageServerLoad;

export const actions = {
	begin: (event) =>
		submit(provenForm({}), event.request, async (proof) => {
			await countProof(event.locals);
			await refuseIfPasskey(event.locals);
			await beginApp(asAnybody(event.locals), { ...proof, browser: browserOf(event) });
			redirect(303, HERE);
		}),
	confirm: (event) =>
		submit(confirmAppForm, event.request, async ({ key }) => {
			await countProof(event.locals);
			await confirmApp(asAnybody(event.locals), key);
			await nowProven(event);
			redirect(303, '/settings/sign-in?done=app');
		}),
	remove: (event) =>
		submit(provenForm({}), event.request, async (proof) => {
			await countProof(event.locals);
			await removeApp(asAnybody(event.locals), { ...proof, browser: browserOf(event) });
			redirect(303, '/settings/sign-in?done=noApp');
		})
} satisfies Actions;
