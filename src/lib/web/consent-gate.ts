import { redirect, type RequestEvent } from '@sveltejs/kit';
import { holds } from '#lib/accounts/consent.ts';
import type { System } from '#lib/server/context.ts';
import { CONSENT, isBesidesConsent } from './areas.ts';
import { pathOf } from './next-path.ts';
import { stashForm } from './stash.ts';

/**
 * 利用規約: when the texts change, a seeker agrees again before anything else opens. A form that was on its way is
 * kept for them. What a page says to the service by itself, messages above all, is taken in as before.
 */
export async function askConsent(event: RequestEvent, system: System): Promise<void> {
	const { person } = event.locals;
	if (person?.actor.role !== 'seeker' || holds(person.agreed)) return;
	if (isBesidesConsent(event.route.id)) return;
	await stashForm(event, system);
	redirect(303, `${CONSENT}?next=${encodeURIComponent(pathOf(event))}`);
}
