import { runOut } from '#lib/accounts/server/sessions.ts';
import { hangUp } from '#lib/sockets/server/attach.ts';
import { page } from '#lib/web/page.ts';
import type { RequestHandler } from './$types';

/** Somebody who was warned does not wait for the end: the session runs out now, and what is written is kept as ever. */
export const POST: RequestHandler = page(async ({ locals }) => {
	if (locals.sessionId) {
		await runOut(locals.ctx.db, locals.sessionId);
		hangUp(locals.sessionId);
	}
	return new Response(null, { status: 204 });
});
