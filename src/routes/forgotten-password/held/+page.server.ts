import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { askForHeldKey, readHeld } from '#lib/recovery/server/held-recovery.ts';
import { tryFrom } from '#lib/web/ask-for-key.ts';
import { page } from '#lib/web/page.ts';
import { submit } from '#lib/web/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = page(async ({ locals, url }) => {
	const request = url.searchParams.get('request') ?? '';
	return { request, held: await readHeld(locals.ctx, request), now: locals.ctx.now() };
}) satisfies PageServerLoad;

const form = v.object({ request: v.pipe(v.optional(v.string(), ''), v.maxLength(100)) });

export const actions = {
	/** The link in the mail only shows the page: programs that look at mails follow links. */
	default: ({ locals, request, getClientAddress }) =>
		submit(form, request, async ({ request: id }) => {
			const asked = await tryFrom(getClientAddress(), () => askForHeldKey(locals.ctx, id));
			redirect(303, `/forgotten-password/recover?request=${asked}`);
		})
} satisfies Actions;
