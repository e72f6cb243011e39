import { redirect } from '@sveltejs/kit';
import { declineForm } from '#lib/requests/forms.ts';
import { declineRequest } from '#lib/requests/server/decline-request.ts';
import { readReceived } from '#lib/requests/server/received-requests.ts';
import { asSeeker } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import { submit } from '#lib/web/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = page(async ({ locals, params, depends }) => {
	depends('app:requests');
	const { id, state, employer, posting } = await readReceived(asSeeker(locals), params.id);
	const about = state === 'waiting' ? `${posting.title}　${employer}` : null;
	const back = { href: `/seeker/requests/${params.id}`, label: 'リクエストに戻る' };
	return { id, about, hideTabs: true as const, back };
}) satisfies PageServerLoad;

export const actions = {
	default: async ({ locals, params, request }) => {
		const answer = await submit(declineForm, request, ({ reason }) =>
			declineRequest(asSeeker(locals), { id: params.id, reason })
		);
		if (!('done' in answer)) return answer;
		redirect(303, `/seeker/requests/${params.id}`);
	}
} satisfies Actions;
