import { frameOf } from '#lib/web/frame.ts';
import { stashedValues } from '#lib/web/stash.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
	const { locals, depends } = event;
	depends('app:frame');
	if (!locals.person) return { person: null, live: null, frame: null, stash: null };
	const { actor, name, organisation } = locals.person;
	const { role, id } = actor;
	return {
		person: { id, role, name, organisation },
		live: { since: locals.since ?? '0.0' },
		// What was being written when the session ended: the page puts it back.
		stash: await stashedValues(event),
		frame: await frameOf({ ...locals.ctx, actor })
	};
};
