import { listConversations } from '#lib/applications/server/list-conversations.ts';
import { asSeeker } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import type { LayoutServerLoad } from './$types';

export const load = page(async ({ locals, depends }) => {
	depends('app:conversations');
	return { conversations: await listConversations(asSeeker(locals)) };
}) satisfies LayoutServerLoad;
