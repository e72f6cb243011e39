import { heldForm } from '#lib/recovery/rules.ts';
import { isAlone, listHeldRecoveries } from '#lib/recovery/server/held-recoveries.ts';
import { declineHeld, releaseHeld } from '#lib/recovery/server/settle-held.ts';
import { asOfficer } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import { submit } from '#lib/web/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = page(async ({ locals, depends }) => {
	depends('app:recoveries');
	const ctx = asOfficer(locals);
	return { held: await listHeldRecoveries(ctx), alone: await isAlone(ctx) };
}) satisfies PageServerLoad;

export const actions = {
	release: ({ locals, request }) =>
		submit(heldForm, request, async (input) => {
			await releaseHeld(asOfficer(locals), input);
			return 'released' as const;
		}),
	decline: ({ locals, request }) =>
		submit(heldForm, request, async (input) => {
			await declineHeld(asOfficer(locals), input);
			return 'declined' as const;
		})
} satisfies Actions;
