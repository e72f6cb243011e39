import { listOfficeNews } from '#lib/applications/server/office-queries.ts';
import { listSentByOffice } from '#lib/recommendations/server/office-queries.ts';
import { listExpiringSeekers } from '#lib/seekers/server/find-seekers.ts';
import { asOfficer } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import type { PageServerLoad } from './$types';

export const load = page(async ({ locals, depends }) => {
	depends('app:office-home');
	const context = asOfficer(locals);
	const [sent, news, expiring] = await Promise.all([
		listSentByOffice(context),
		listOfficeNews(context),
		listExpiringSeekers(context)
	]);
	return { sent, news, expiring };
}) satisfies PageServerLoad;
