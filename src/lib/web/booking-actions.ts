import { bookingIdForm, linkForm } from '#lib/bookings/forms.ts';
import { prepareVideo } from '#lib/bookings/server/prepare-video.ts';
import { markMissed } from '#lib/bookings/server/settle-booking.ts';
import type { Context } from '#lib/server/context.ts';
import { asOfficer } from './contexts.ts';
import { submit } from './submit.ts';

interface Asked {
	locals: { ctx: Context };
	request: Request;
}

/** What an officer does about a booking, from the list and from the person's page alike. */
export const bookingActions = {
	prepare: ({ locals, request }: Asked) =>
		submit(linkForm, request, async (input) => {
			await prepareVideo(asOfficer(locals), input);
			return { prepared: true };
		}),
	missed: ({ locals, request }: Asked) =>
		submit(bookingIdForm, request, async (input) => {
			await markMissed(asOfficer(locals), input);
			return { missed: true };
		})
};
