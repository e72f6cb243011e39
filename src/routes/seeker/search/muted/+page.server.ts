import { listMuted } from '#lib/search/server/muted.ts';
import { asSeeker } from '#lib/web/contexts.ts';
import { muteActions } from '#lib/web/mute-action.ts';
import { page } from '#lib/web/page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = page(async ({ locals, depends }) => {
	depends('app:muted');
	return { muted: await listMuted(asSeeker(locals)) };
}) satisfies PageServerLoad;

export const actions: Actions = { unmute: muteActions.unmute };
