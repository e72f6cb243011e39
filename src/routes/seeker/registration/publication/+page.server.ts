import { redirect } from '@sveltejs/kit';
import { publicationForm } from '#lib/registration/forms.ts';
import { previewProfile } from '#lib/profiles/server/preview-profile.ts';
import { publishProfile, unpublishProfile } from '#lib/profiles/server/publish-profile.ts';
import { asSeeker } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import { submit } from '#lib/web/submit.ts';
import type { Actions, PageServerLoad } from './$types';

const here = '/seeker/registration/publication';

export const load = page(async ({ locals, depends }) => {
	depends('app:registration');
	return {
		...(await previewProfile(asSeeker(locals))),
		hideTabs: true as const,
		back: { href: '/seeker/registration/sharing', label: '求職情報提供等' }
	};
}) satisfies PageServerLoad;

export const actions = {
	publish: ({ locals, request }) =>
		submit(publicationForm, request, async ({ seen }) => {
			await publishProfile(asSeeker(locals), { seen });
			redirect(303, here);
		}),
	stop: async ({ locals }) => {
		await unpublishProfile(asSeeker(locals));
		redirect(303, here);
	}
} satisfies Actions;
