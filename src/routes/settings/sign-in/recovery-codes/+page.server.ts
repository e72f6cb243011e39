import { provenForm } from '#lib/passkeys/forms.ts';
import { listPasskeys } from '#lib/passkeys/server/passkeys.ts';
import { countRecoveryCodes, makeRecoveryCodes } from '#lib/second-step/server/recovery-codes.ts';
import { readSignInSettings } from '#lib/accounts/server/sign-in-settings.ts';
import { config } from '#lib/server/config.ts';
import { browserOf, countProof } from '#lib/web/ceremony.ts';
import { asAnybody } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import { submit } from '#lib/web/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = page(async ({ locals }) => {
	const ctx = asAnybody(locals);
	const { asks, hasApp } = await readSignInSettings(ctx, config().ONE_TIME_CODE);
	return {
		asked: asks || hasApp,
		left: await countRecoveryCodes(ctx.db, ctx.actor.id),
		hasPasskeys: (await listPasskeys(ctx)).length > 0
	};
}) satisfies PageServerLoad;

export const actions = {
	default: (event) =>
		submit(provenForm({}), event.request, async (proof) => {
			await countProof(event.locals);
			const proven = { ...proof, browser: browserOf(event) };
			return makeRecoveryCodes(asAnybody(event.locals), proven);
		})
} satisfies Actions;
