import { markAllRead } from '#lib/notices/server/mark-read.ts';
import type { SignedIn } from '#lib/server/context.ts';
import { as } from './clock.ts';
import type { Act, Stage } from './story.ts';

/** Somebody looks through their notices; what comes later is new. */
export const readsNotices = (at: Date, who: (stage: Stage) => readonly SignedIn[]): Act => ({
	at,
	play: async (stage) => {
		for (const actor of who(stage))
			await markAllRead(as(stage, actor, at), { upTo: Number.MAX_SAFE_INTEGER });
	}
});
