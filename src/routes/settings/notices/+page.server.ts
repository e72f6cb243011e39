import { redirect } from '@sveltejs/kit';
import { chooseNotices, settingsOf } from '#lib/notices/server/settings.ts';
import { noticeSettingsForm, topicsOf } from '#lib/notices/settings.ts';
import { asAnybody } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import { submit } from '#lib/web/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = page(async ({ locals, url }) => {
	const ctx = asAnybody(locals);
	return {
		settings: await settingsOf(ctx.db, ctx.actor.id),
		topics: topicsOf(ctx.actor.role),
		saved: url.searchParams.has('saved')
	};
}) satisfies PageServerLoad;

export const actions = {
	default: ({ locals, request }) =>
		submit(noticeSettingsForm, request, async (chosen) => {
			await chooseNotices(asAnybody(locals), chosen);
			redirect(303, '/settings/notices?saved');
		})
} satisfies Actions;
