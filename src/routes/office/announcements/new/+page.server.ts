import { redirect } from '@sveltejs/kit';
import { announcementForm } from '#lib/notices/announcement-form.ts';
import { announce } from '#lib/notices/server/announce.ts';
import { reachOf } from '#lib/notices/server/announcement-audience.ts';
import { asOfficer } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import { readForm } from '#lib/web/read-form.ts';
import { submit } from '#lib/web/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = page(async () => ({
	clientId: crypto.randomUUID(),
	hideTabs: true
})) satisfies PageServerLoad;

export const actions = {
	/** 次へ進む: shows how many people it reaches; nothing is sent yet. */
	check: ({ locals, request }) =>
		submit(announcementForm, request, async (announcement) => ({
			announcement,
			...(await reachOf(asOfficer(locals), announcement))
		})),
	/** 戻って直す: the same form with everything that was written. */
	edit: async ({ request }) => ({ values: await readForm(request) }),
	send: async ({ locals, request }) => {
		const answer = await submit(announcementForm, request, (announcement) =>
			announce(asOfficer(locals), announcement)
		);
		if ('done' in answer) redirect(303, '/office/announcements?sent');
		return answer;
	}
} satisfies Actions;
