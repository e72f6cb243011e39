import { drawCurrentSheet } from '#lib/letters/server/current-sheet.ts';
import { countFrom } from '#lib/server/limits.ts';
import { page } from '#lib/web/page.ts';
import { pdf } from '#lib/web/pdf.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = page(async ({ locals, params, getClientAddress }) => {
	// Drawn for each reader and day: the limit keeps the two drawing threads for everybody.
	await countFrom({ name: 'sheet', points: 60, seconds: 60 }, getClientAddress());
	return pdf(await drawCurrentSheet(locals.ctx, params.number), `kyujinhyo-${params.number}.pdf`);
});
