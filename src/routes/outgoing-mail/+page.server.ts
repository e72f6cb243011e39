import { error } from '@sveltejs/kit';
import { config } from '#lib/server/config.ts';
import { listOutgoingMail } from '#lib/server/outgoing-mail.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { DEMO, SMTP_URL } = config();
	if (!DEMO || SMTP_URL) error(404, { message: 'お探しのページは見つかりませんでした。' });
	const words = url.searchParams.get('words') ?? '';
	return { words, letters: await listOutgoingMail(locals.ctx.db, words), now: locals.ctx.now() };
};
