import * as v from 'valibot';
import { readStopLink, stopMail } from '#lib/notices/server/stop-mail.ts';
import { page } from '#lib/web/page.ts';
import { submit } from '#lib/web/submit.ts';
import type { Actions, PageServerLoad } from './$types';

/** Who it is for stays on the server: mail is forwarded. */
export const load = page(async ({ locals, params }) => ({
	topic: (await readStopLink(locals.ctx.db, params.token))?.topic
})) satisfies PageServerLoad;

export const actions = {
	/** The link alone only shows the page: programs that look at mails follow links. */
	default: ({ locals, params, request }) =>
		submit(v.object({}), request, async () => stopMail(locals.ctx, params.token))
} satisfies Actions;
