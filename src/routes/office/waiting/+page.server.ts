import { redirect } from '@sveltejs/kit';
import { pageOf } from '#lib/applicants/filter.ts';
import { noteLookup } from '#lib/offices/server/lookups.ts';
import { listUnconfirmed } from '#lib/registration/server/confirm-registration.ts';
import { listExpiringSeekers } from '#lib/seekers/server/find-seekers.ts';
import { listChanged } from '#lib/registration/server/registration-checks.ts';
import { asOfficer } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import type { PageServerLoad } from './$types';

const A_PAGE = 30;

/** The whole of a list whose first few stand on the home. Who looked is written down, as there (PRV-6). */
export const load = page(async ({ locals, url, depends }) => {
	depends('app:office-home');
	const context = asOfficer(locals);
	const number = pageOf(url.searchParams);
	const part = [A_PAGE, (number - 1) * A_PAGE] as const;
	const list = await chosen(url.searchParams.get('list'), context, part);
	// People leave a list while somebody pages through it.
	if (list.waiting.first.length === 0 && number > 1) redirect(303, `?list=${list.name}`);
	await noteLookup(context, { door: 'home', words: list.name, found: list.waiting.first.length });
	const back = { href: '/office', label: 'ホームへ戻る' };
	return { list, page: number, pages: Math.ceil(list.waiting.count / A_PAGE), back };
}) satisfies PageServerLoad;

async function chosen(
	name: string | null,
	context: ReturnType<typeof asOfficer>,
	part: readonly [limit: number, from: number]
) {
	if (name === 'changed') return { name, waiting: await listChanged(context, ...part) } as const;
	if (name === 'expiring')
		return { name, waiting: await listExpiringSeekers(context, ...part) } as const;
	return { name: 'unconfirmed', waiting: await listUnconfirmed(context, ...part) } as const;
}
