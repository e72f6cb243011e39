import { redirect } from '@sveltejs/kit';
import { readRegistration } from '#lib/seekers/server/read-registration.ts';
import { only } from '#lib/server/only.ts';
import { asSeeker } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import type { PageServerLoad } from './$types';

export const load = page(async ({ locals }) => {
	const registration = await readRegistration(asSeeker(locals));
	if (registration.provisional) redirect(303, '/seeker/registration');
	const { alias, phone } = registration.office;
	return {
		registration: {
			...only(registration, 'number', 'registrationClass', 'validUntil'),
			office: { alias, phone }
		}
	};
}) satisfies PageServerLoad;
