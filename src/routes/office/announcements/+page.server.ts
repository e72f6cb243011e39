import { listAnnouncements } from '#lib/notices/server/announcements.ts';
import { asOfficer } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import type { PageServerLoad } from './$types';

export const load = page(async ({ locals, url, depends }) => {
	depends('app:announcements');
	const ctx = asOfficer(locals);
	const asked = Number.parseInt(url.searchParams.get('page') ?? '', 10);
	return {
		...(await listAnnouncements(ctx, Number.isSafeInteger(asked) ? asked : 1)),
		justSent: url.searchParams.has('sent'),
		now: ctx.now()
	};
}) satisfies PageServerLoad;
