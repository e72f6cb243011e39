import { json } from '@sveltejs/kit';
import { isReachable } from '#lib/server/health.ts';
import { newsState } from '#lib/server/news-state.ts';
import type { RequestHandler } from './$types';

/** Whether this process can serve: it answers, and its database does. For how many seconds news waits is told beside. */
export const GET: RequestHandler = async ({ locals }) => {
	const { pools, db } = locals.ctx;
	const own = pools?.health ?? db;
	return (await isReachable(own))
		? json({ ok: true, news: await newsState(own) })
		: json({ ok: false, reason: 'database' }, { status: 503 });
};
