import { redirect } from '@sveltejs/kit';
import { askByMail } from '#lib/second-step/server/second-step.ts';
import { tryFrom } from '#lib/web/ask-for-key.ts';
import { carriedBy, codePage } from '#lib/web/code-page.ts';
import { page } from '#lib/web/page.ts';
import type { RequestHandler } from './$types';

/** The code comes by mail instead of from the app; what else the address says goes along. */
export const POST: RequestHandler = page(async ({ locals, url, getClientAddress }) => {
	const waiting = url.searchParams.get('request') ?? '';
	const mailed = await tryFrom(getClientAddress(), () => askByMail(locals.ctx, waiting));
	redirect(303, codePage(mailed, carriedBy(url)));
});
