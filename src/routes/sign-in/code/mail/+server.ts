import { redirect } from '@sveltejs/kit';
import { askByMail } from '#lib/accounts/server/second-step.ts';
import { countTry } from '#lib/web/ask-for-key.ts';
import { page } from '#lib/web/page.ts';
import type { RequestHandler } from './$types';

/** The code comes by mail instead of from the app; what else the address says goes along. */
export const POST: RequestHandler = page(async ({ locals, url, getClientAddress }) => {
	await countTry(getClientAddress());
	const asked = new URLSearchParams(url.searchParams);
	asked.set('request', await askByMail(locals.ctx, asked.get('request') ?? ''));
	redirect(303, `/sign-in/code?${asked}`);
});
