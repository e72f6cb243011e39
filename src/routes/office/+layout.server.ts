import { findOpenSeeker } from '#lib/seekers/server/open-seeker.ts';
import { asOfficer } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import type { LayoutServerLoad } from './$types';

export const load = page(async ({ locals, depends, url }) => {
	// The banner and what stands below it are read together: never one person's name over another's record.
	depends('app:open-seeker', 'app:matching');
	// Another window may have switched: every page that is opened says anew who is open.
	void url.pathname;
	return { open: (await findOpenSeeker(asOfficer(locals))) ?? null, now: locals.ctx.now() };
}) satisfies LayoutServerLoad;
