import { listBlocked } from '#lib/requests/server/blocked.ts';
import { findEstablishments } from '#lib/requests/server/find-establishments.ts';
import { blockActions } from '#lib/web/block-actions.ts';
import { asSeeker } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = page(async ({ locals, url, depends }) => {
	depends('app:requests');
	const ctx = asSeeker(locals);
	const words = url.searchParams.get('name') ?? '';
	const [blocked, found] = await Promise.all([listBlocked(ctx), findEstablishments(ctx, words)]);
	return { blocked, found, words };
}) satisfies PageServerLoad;

export const actions = blockActions satisfies Actions;
