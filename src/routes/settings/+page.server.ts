import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({
	organisation: locals.person?.organisation ?? null
});
