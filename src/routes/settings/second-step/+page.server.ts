import { redirect } from '@sveltejs/kit';
import { isAtSharedComputer, listPasskeys } from '#lib/passkeys/server/passkeys.ts';
import { homeOf } from '#lib/web/areas.ts';
import { asAnybody } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import type { PageServerLoad } from './$types';

export const load = page(async ({ locals }) => {
	const ctx = asAnybody(locals);
	if (!locals.unproven) redirect(303, homeOf[ctx.actor.role]);
	return {
		hideTabs: true,
		hasPasskey: (await listPasskeys(ctx)).length > 0,
		shared: await isAtSharedComputer(ctx)
	};
}) satisfies PageServerLoad;
