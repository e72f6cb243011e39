import { eraseAccount } from '#lib/accounts/server/erase-account.ts';
import { insistOnPassword } from '#lib/accounts/server/own-password.ts';
import { endApplications } from '#lib/applications/server/end-applications.ts';
import { eraseBookings } from '#lib/bookings/server/erase-bookings.ts';
import { eraseUnsent } from '#lib/documents/server/erase-documents.ts';
import { eraseNotices } from '#lib/notices/server/erase-notices.ts';
import { putAway } from '#lib/offices/server/open-record.ts';
import { eraseReferralRequests } from '#lib/referral-requests/server/erase-requests.ts';
import { eraseOffers } from '#lib/recommendations/server/erase-offers.ts';
import { eraseRequests } from '#lib/requests/server/end-requests.ts';
import { eraseFavourites } from '#lib/favourites/server/erase-favourites.ts';
import { eraseSavedSearches } from '#lib/saved-searches/server/erase-saved.ts';
import { eraseSearches } from '#lib/search/server/erase-searches.ts';
import { eraseWritten } from '#lib/registration/server/erase-written.ts';
import { eraseRegistration } from '#lib/seekers/server/erase-registration.ts';
import { lockSeeker } from '#lib/seekers/server/lock-seeker.ts';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import { publish } from '#lib/server/events.ts';
import { sendMail } from '#lib/server/mail.ts';
import { dropStashes } from '#lib/server/stash.ts';
import { ERASED_WORDS, FAREWELL } from '../rules.ts';
import { farewell } from './letters.ts';

/**
 * 退会, all of it or nothing: running applications end as if by the person's own hand, each room erases what is
 * theirs alone, and the account opens nothing any more. Returns the sessions that ended.
 */
export async function withdraw(
	ctx: Context<SeekerActor>,
	{ current }: { current: string }
): Promise<string[]> {
	const { actor, now } = ctx;
	const { id } = actor;
	const { email } = await insistOnPassword(ctx, current);
	return ctx.db.transaction(async (tx) => {
		const at = now();
		// The lock of applying, of an offer and of a request: what was on its way is there by now, or never comes.
		await lockSeeker(tx, id);
		const known = await endApplications({ ...ctx, db: tx as typeof ctx.db }, LEAVING);
		await eraseOffers(tx, id, at);
		await eraseReferralRequests(tx, id);
		await eraseRequests(tx, id, at);
		await eraseUnsent(tx, id, at);
		await eraseBookings(tx, id);
		await eraseFavourites(tx, id);
		await eraseSavedSearches(tx, id);
		await eraseSearches(tx, id);
		await eraseNotices(tx, id);
		await putAway(tx, id);
		await dropStashes(tx, id);
		await eraseWritten(tx, id);
		const { officeId } = await eraseRegistration(tx, id, at);
		const ended = await eraseAccount(tx, id, at);
		await sendMail(tx, { to: email, ...farewell(at) });
		await publish(tx, {
			type: 'seeker.withdrawn',
			// Who knows the person by an application may have it on screen, with an address to write to.
			to: [`office:${officeId}`, ...known.map((company) => `establishment:${company}` as const)],
			data: { seekerId: id }
		});
		return ended;
	});
}

const LEAVING = { remarks: '退会のため', body: FAREWELL, erased: ERASED_WORDS };
