import { listReceived } from '#lib/requests/server/received-requests.ts';
import { publicationOf } from '#lib/requests/server/publication-of.ts';
import { asSeeker } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import type { PageServerLoad } from './$types';

export const load = page(async ({ locals, depends }) => {
	depends('app:requests');
	const ctx = asSeeker(locals);
	const [requests, published] = await Promise.all([listReceived(ctx), publicationOf(ctx)]);
	return { requests, published, now: ctx.now() };
}) satisfies PageServerLoad;
