import { currentCursor } from '#lib/server/events.ts';
import { frameOf } from '#lib/web/frame.ts';
import { stashedValues } from '#lib/web/stash.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
	const { locals, depends } = event;
	depends('app:frame');
	if (!locals.person) return { person: null, live: null, frame: null, stash: null };
	const { actor, name, organisation } = locals.person;
	// Read before anything else on the page: what happens while it loads is told again, never missed.
	const live = { since: await currentCursor(locals.ctx.db) };
	const { role, id } = actor;
	return {
		person: { id, role, name, organisation },
		live,
		// What was being written when the session ended: the page puts it back.
		stash: await stashedValues(event),
		frame: await frameOf({ ...locals.ctx, actor })
	};
};
