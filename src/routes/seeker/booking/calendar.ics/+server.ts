import { calendarOf } from '#lib/bookings/server/calendar.ts';
import { asSeeker } from '#lib/web/contexts.ts';
import { documentHeaders } from '#lib/web/document-headers.ts';
import { page } from '#lib/web/page.ts';
import type { RequestHandler } from './$types';

/** The booking, for a person's own calendar. */
export const GET: RequestHandler = page(async ({ locals }) => {
	const text = await calendarOf(asSeeker(locals));
	const headers = documentHeaders({
		mediaType: 'text/calendar; charset=utf-8',
		downloadName: '相談の予約.ics'
	});
	return new Response(text, { headers });
});
