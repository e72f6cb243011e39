import { redirect } from '@sveltejs/kit';
import { listPasskeys } from '#lib/passkeys/server/passkeys.ts';
import { SECOND_STEP } from './areas.ts';
import { asAnybody } from './contexts.ts';

/**
 * Whoever has a passkey already signs in with it: a password alone must not add another way in beside it. Leads back
 * to where that is said.
 */
export async function refuseIfPasskey(locals: App.Locals): Promise<void> {
	if (!locals.unproven) return;
	if ((await listPasskeys(asAnybody(locals))).length > 0) redirect(303, SECOND_STEP);
}
