import { listOfficesIn } from '#lib/offices/server/near-offices.ts';
import { prefectures } from '#lib/places/prefectures.ts';
import { page } from '#lib/web/page.ts';
import type { PageServerLoad } from './$types';

export const load = page(async ({ locals, url }) => {
	const asked = url.searchParams.get('prefecture') ?? '';
	const prefecture = Object.hasOwn(prefectures, asked) ? asked : '';
	const offices = prefecture ? await listOfficesIn(locals.ctx.db, prefecture) : [];
	return { prefecture, offices };
}) satisfies PageServerLoad;
