import { muteForm, unmuteForm } from '#lib/search/muting.ts';
import { muteEstablishment, unmuteEstablishment } from '#lib/search/server/mute-establishment.ts';
import type { Context } from '#lib/server/context.ts';
import { asSeeker } from './contexts.ts';
import { submit } from './submit.ts';

interface Asked {
	locals: { ctx: Context };
	request: Request;
}

/** この事業所の求人を表示しない, and the way back, on every page that lists postings. */
export const muteActions = {
	mute: ({ locals, request }: Asked) =>
		submit(muteForm, request, async (input) => ({
			muted: await muteEstablishment(asSeeker(locals), input)
		})),
	unmute: ({ locals, request }: Asked) =>
		submit(unmuteForm, request, async (input) => {
			await unmuteEstablishment(asSeeker(locals), input);
			return { unmuted: input.establishment };
		})
};
