import { countFrom } from '#lib/server/limits.ts';
import { page } from '#lib/web/page.ts';
import { stashForm } from '#lib/web/stash.ts';
import type { RequestHandler } from './$types';

/** What stood in the forms of a page when its session ended, for whoever wrote it. */
export const POST: RequestHandler = page(async (event) => {
	await countFrom({ name: 'stash', points: 30, seconds: 300 }, event.getClientAddress());
	const path = event.url.searchParams.get('path') ?? '';
	const writer = event.url.searchParams.get('writer') ?? '';
	if (path.startsWith('/'))
		await stashForm(event, event.locals.ctx, { path: path.slice(0, 300), writer });
	return new Response(null, { status: 204 });
});
