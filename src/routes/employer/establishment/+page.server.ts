import { readOwnEstablishment } from '#lib/employers/server/read-establishment.ts';
import { asEmployer } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import type { PageServerLoad } from './$types';

export const load = page(async ({ locals }) => ({
	establishment: await readOwnEstablishment(asEmployer(locals))
})) satisfies PageServerLoad;
