import { redirect } from '@sveltejs/kit';
import { provenForm, renamePasskeyForm } from '#lib/passkeys/forms.ts';
import { removePasskey, renamePasskey } from '#lib/passkeys/server/change-passkey.ts';
import { readPasskey } from '#lib/passkeys/server/passkeys.ts';
import { browserOf, countProof } from '#lib/web/ceremony.ts';
import { asAnybody } from '#lib/web/contexts.ts';
import { page } from '#lib/web/page.ts';
import { submit } from '#lib/web/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = page(async ({ locals, params }) => {
	const ctx = asAnybody(locals);
	return { passkey: await readPasskey(ctx, params.id), now: ctx.now() };
}) satisfies PageServerLoad;

const done = (what: string) => redirect(303, `/settings/sign-in/passkeys?done=${what}`);

export const actions = {
	rename: ({ locals, params, request }) =>
		submit(renamePasskeyForm, request, async ({ name }) => {
			await renamePasskey(asAnybody(locals), { id: params.id, name });
			done('renamed');
		}),
	remove: (event) =>
		submit(provenForm({}), event.request, async (proof) => {
			await countProof(event.locals);
			const given = { ...proof, id: event.params.id, browser: browserOf(event) };
			await removePasskey(asAnybody(event.locals), given);
			done('removed');
		})
} satisfies Actions;
