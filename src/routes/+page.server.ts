import { redirect } from '@sveltejs/kit';
import { homeOf } from '#lib/web/areas.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	redirect(303, locals.actor ? homeOf[locals.actor.role] : '/sign-in');
};
