import { json } from '@sveltejs/kit';
import { isReachable } from '#lib/server/health.ts';
import type { RequestHandler } from './$types';

/** Whether this process can serve: it answers, and its database does. */
export const GET: RequestHandler = async ({ locals }) =>
	(await isReachable(locals.ctx.db))
		? json({ ok: true })
		: json({ ok: false, reason: 'database' }, { status: 503 });
