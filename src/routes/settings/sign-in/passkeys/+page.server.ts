import { isAtSharedComputer, listPasskeys } from '#lib/passkeys/server/passkeys.ts';
import { asAnybody } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import type { PageServerLoad } from './$types';

export const load = page(async ({ locals, url }) => {
	const ctx = asAnybody(locals);
	return {
		passkeys: await listPasskeys(ctx),
		...{ shared: await isAtSharedComputer(ctx), now: ctx.now() },
		done: url.searchParams.get('done')
	};
}) satisfies PageServerLoad;
