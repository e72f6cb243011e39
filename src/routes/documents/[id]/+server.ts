import { openDocument } from '#lib/documents/server/open-document.ts';
import { documentHeaders } from '#lib/web/document-headers.ts';
import { page } from '#lib/web/page.ts';
import type { RequestHandler } from './$types';

/** The file itself as a download; `?preview=small|large` a picture of it, shown in place. */
export const GET: RequestHandler = page(async ({ locals, params, url }) => {
	const opened = await openDocument(locals.ctx, params.id, url.searchParams.get('preview'));
	return new Response(opened.body, { headers: documentHeaders(opened) });
});
