import { json } from '@sveltejs/kit';
import type { Answer } from '#lib/live/contract.ts';
import { pass, type Screens } from '#lib/sockets/server/door.ts';
import { doors } from '#lib/sockets/server/doors.ts';
import { asAnybody } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import { readForm } from '#lib/web/read-form.ts';
import type { RequestHandler } from './$types';

/** Behind a request there is no screen that stays. */
const noScreens: Screens = { whisper: () => {}, memory: new Map() };

/** A message from a page whose network lets no socket through: the socket's own door, its limit and its answers. */
export const POST: RequestHandler = page(async ({ locals, request }) => {
	const ctx = asAnybody(locals);
	const answer = await pass(doors['message.send'], ctx, await readForm(request), noScreens);
	return json(answer, { status: statusOf(answer) });
});

function statusOf(answer: Answer<unknown>) {
	if (answer.ok) return 200;
	if (answer.retryAfter !== undefined) return 429;
	return { 'conversation.notFound': 404, 'live.failed': 503 }[answer.code] ?? 422;
}
