import { socketCount } from '#lib/live/server/attach.ts';
import { readBacklog } from '#lib/server/given-up.ts';
import { metrics } from '#lib/server/metrics.ts';
import { isLocal } from '#lib/web/local.ts';
import { NotYours } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import type { RequestHandler } from './$types';

/** Figures for Prometheus, told only to the machine itself; a proxy in front must not pass this path on. */
export const GET: RequestHandler = page(async ({ getClientAddress, request, locals }) => {
	const forwarded = request.headers.has('x-forwarded-for') || request.headers.has('forwarded');
	if (forwarded || !isLocal(getClientAddress())) throw new NotYours();
	metrics.sockets.set(socketCount());
	for (const { job, waiting, givenUp } of await readBacklog(locals.ctx.db)) {
		metrics.waiting.set({ job }, waiting);
		metrics.givenUp.set({ job }, givenUp);
	}
	return new Response(await metrics.registry.metrics(), {
		headers: { 'content-type': metrics.registry.contentType }
	});
});
