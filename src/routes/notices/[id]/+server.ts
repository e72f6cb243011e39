import { error, redirect } from '@sveltejs/kit';
import { openNotice } from '#lib/notices/server/mark-read.ts';
import { page } from '#lib/web/page.ts';
import type { RequestHandler } from './$types';

/** A notice leads to what it tells of, and is read from then on. */
export const GET: RequestHandler = page(async ({ locals, params }) => {
	const { actor, ctx } = locals;
	if (!actor) redirect(303, '/sign-in');
	const id = /^\d{1,15}$/.test(params.id) ? Number(params.id) : 0;
	const href = await openNotice({ ...ctx, actor }, id);
	if (!href) error(404, { message: 'お探しのページは見つかりませんでした。' });
	redirect(303, href);
});
