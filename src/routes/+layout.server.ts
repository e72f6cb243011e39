import { frameOf } from '#lib/web/frame.ts';
import { stashedValues } from '#lib/web/stash.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
	const { locals, depends } = event;
	depends('app:frame');
	const { shared = false, since } = locals;
	if (!locals.person) return { shared, person: null, live: null, frame: null, stash: null };
	const { actor, name } = locals.person;
	const { role, id } = actor;
	return {
		shared,
		person: { id, role, name, kiosk: shared },
		live: since === undefined || locals.unproven ? null : { since },
		// What was being written when the session ended: the page puts it back.
		stash: await stashedValues(event),
		frame: await frameOf({ ...locals.ctx, actor })
	};
};
