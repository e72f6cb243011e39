import { asSeeker } from '#lib/web/contexts.ts';
import { documentHeaders } from '#lib/web/document-headers.ts';
import { page } from '#lib/web/page.ts';
import { exportOwn } from '#lib/withdrawal/server/export-own.ts';
import type { RequestHandler } from './$types';

/** Everything of one's own, to take along. */
export const GET: RequestHandler = page(async ({ locals }) => {
	const bytes = await exportOwn(asSeeker(locals));
	const headers = documentHeaders({
		mediaType: 'application/zip',
		downloadName: 'しごとマイページ.zip'
	});
	return new Response(Buffer.from(bytes), { headers });
});
