import { redirect } from '@sveltejs/kit';
import { codeSettingForm, storedIdForm } from '#lib/accounts/forms.ts';
import { listPasskeys } from '#lib/passkeys/server/passkeys.ts';
import { countRecoveryCodes } from '#lib/second-step/server/recovery-codes.ts';
import { endOtherSessions } from '#lib/accounts/server/sessions.ts';
import {
	chooseCode,
	endSessionElsewhere,
	forgetDevice,
	readSignInSettings
} from '#lib/accounts/server/sign-in-settings.ts';
import { hangUp } from '#lib/sockets/server/attach.ts';
import { config } from '#lib/server/config.ts';
import { asAnybody } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import { submit } from '#lib/web/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = page(async ({ locals, url }) => {
	const ctx = asAnybody(locals);
	const settings = await readSignInSettings(ctx, config().ONE_TIME_CODE);
	const passkeys = (await listPasskeys(ctx)).length;
	const recoveryCodes = await countRecoveryCodes(ctx.db, ctx.actor.id);
	return {
		...settings,
		mustProve: ctx.actor.role === 'officer' && !config().DEMO,
		passkeys,
		recoveryCodes,
		now: ctx.now(),
		done: url.searchParams.get('done')
	};
}) satisfies PageServerLoad;

const done = (what: string) => redirect(303, `/settings/sign-in?done=${what}`);

export const actions = {
	code: ({ locals, request }) =>
		submit(codeSettingForm, request, async ({ asks, currentPassword: current }) => {
			await chooseCode(asAnybody(locals), { asks, current, officersProve: !config().DEMO });
			done('code');
		}),
	forget: ({ locals, request }) =>
		submit(storedIdForm, request, async ({ id }) => {
			await forgetDevice(asAnybody(locals), id);
			done('device');
		}),
	end: ({ locals, request }) =>
		submit(storedIdForm, request, async ({ id }) => {
			for (const session of await endSessionElsewhere(asAnybody(locals), id)) hangUp(session);
			done('session');
		}),
	endOthers: async ({ locals }) => {
		const { db, actor } = asAnybody(locals);
		for (const session of await endOtherSessions(db, actor)) hangUp(session);
		done('session');
	}
} satisfies Actions;
