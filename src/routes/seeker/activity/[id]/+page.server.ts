import { readApplication } from '#lib/applications/server/seeker-queries.ts';
import { readPostingThen } from '#lib/applications/server/posting-then.ts';
import { documentsOfApplication } from '#lib/documents/server/queries.ts';
import { asSeeker } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import type { PageServerLoad } from './$types';

export const load = page(async ({ locals, params, depends }) => {
	depends('app:applications');
	const ctx = asSeeker(locals);
	const application = await readApplication(ctx, params.id);
	const [documents, then] = await Promise.all([
		documentsOfApplication(ctx, params.id),
		readPostingThen(ctx, params.id)
	]);
	return { application, documents, then, now: ctx.now() };
}) satisfies PageServerLoad;
