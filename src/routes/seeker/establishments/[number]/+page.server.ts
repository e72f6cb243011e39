import { readEstablishment } from '#lib/search/server/read-establishment.ts';
import { asSeeker } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import type { PageServerLoad } from './$types';

export const load = page(async ({ locals, params }) => ({
	establishment: await readEstablishment(asSeeker(locals), params.number),
	under: '/seeker/search'
})) satisfies PageServerLoad;
