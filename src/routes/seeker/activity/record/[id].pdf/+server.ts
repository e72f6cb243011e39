import { drawAndLog } from '#lib/letters/server/draw-and-log.ts';
import { readActivityRecord } from '#lib/letters/server/issue-activity-record.ts';
import { count } from '#lib/server/limits.ts';
import { asSeeker, NotYours } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import { isUuid } from '#lib/text/uuid.ts';
import { pdf } from '#lib/web/pdf.ts';
import type { RequestHandler } from './$types';

/** Drawn anew from its frozen facts each time: the same facts give the same bytes. */
export const GET: RequestHandler = page(async ({ locals, params }) => {
	if (!isUuid(params.id)) throw new NotYours();
	const ctx = asSeeker(locals);
	await count({ name: 'record', points: 30, seconds: 60 }, ctx.actor.id);
	const facts = await readActivityRecord(ctx, params.id);
	const bytes = await drawAndLog('activity_record', facts);
	return pdf(bytes, `${facts.number}.pdf`);
});
