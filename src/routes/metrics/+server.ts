import { hash, timingSafeEqual } from 'node:crypto';
import { isTogether, socketCount } from '#lib/sockets/server/attach.ts';
import { config } from '#lib/server/config.ts';
import { readBacklog } from '#lib/server/given-up.ts';
import { metrics } from '#lib/server/metrics.ts';
import { newsState } from '#lib/server/news-state.ts';
import { NotYours } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import type { RequestHandler } from './$types';

/**
 * Figures for Prometheus, told only to whoever names METRICS_TOKEN. Where a request comes from says nothing: a proxy
 * that was told nothing makes every stranger a neighbour.
 */
export const GET: RequestHandler = page(async ({ request, locals }) => {
	const { METRICS_TOKEN } = config();
	const given = request.headers.get('authorization') ?? '';
	if (!METRICS_TOKEN || !isSame(given, `Bearer ${METRICS_TOKEN}`)) throw new NotYours();
	metrics.sockets.set(socketCount());
	metrics.redisAway.set(isTogether() === false ? 1 : 0);
	for (const { job, waiting, givenUp } of await readBacklog(locals.ctx.db)) {
		metrics.waiting.set({ job }, waiting);
		metrics.givenUp.set({ job }, givenUp);
	}
	for (const [what, seconds] of Object.entries(await newsState(locals.ctx.db)))
		metrics.news.set({ what }, seconds);
	return new Response(await metrics.registry.metrics(), {
		headers: { 'content-type': metrics.registry.contentType }
	});
});

const isSame = (one: string, other: string) =>
	timingSafeEqual(hash('sha256', one, 'buffer'), hash('sha256', other, 'buffer'));
