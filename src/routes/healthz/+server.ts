import { json } from '@sveltejs/kit';
import { isTogether } from '#lib/sockets/server/attach.ts';
import { isReachable } from '#lib/server/health.ts';
import { newsState } from '#lib/server/news-state.ts';
import type { RequestHandler } from './$types';

/**
 * Whether this process can serve: it answers, and its database does. For how many seconds news waits is told
 * beside. Without Redis it serves as well, only news between processes come a quarter of a second later; taking it out of service for that would take out all of them.
 */
export const GET: RequestHandler = async ({ locals }) => {
	const { pools, db } = locals.ctx;
	const own = pools?.health ?? db;
	if (!(await isReachable(own))) return json({ ok: false, reason: 'database' }, { status: 503 });
	const together = isTogether();
	return json({
		ok: true,
		news: await newsState(own),
		...(together !== undefined && { redis: together ? 'here' : 'away' })
	});
};
