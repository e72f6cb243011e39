import { endedByRestore } from '#lib/accounts/server/ended-by-restore.ts';
import { jobs as accountJobs } from '#lib/accounts/server/jobs.ts';
import { breakSilences } from '#lib/silence/server/break-silences.ts';
import { reactions as bookingReactions } from '#lib/bookings/server/reactions.ts';
import { remindOfBookings } from '#lib/bookings/server/remind.ts';
import { reactions as conversationReactions } from '#lib/conversations/server/reactions.ts';
import { jobs as documentJobs } from '#lib/documents/server/jobs.ts';
import { documentFiles } from '#lib/documents/server/owned-files.ts';
import { reactions as documentReactions } from '#lib/documents/server/reactions.ts';
import { drawPapers } from '#lib/letters/server/jobs.ts';
import { paperFiles } from '#lib/letters/server/owned-files.ts';
import { alertOpened } from '#lib/saved-searches/server/alert-opened.ts';
import { indexPostings } from '#lib/posting-index/server/index-postings.ts';
import { mailNotice } from '#lib/notices/server/mail-notice.ts';
import { mailSearches } from '#lib/notices/server/mail-searches.ts';
import { mailUnread } from '#lib/notices/server/mail-unread.ts';
import { forgetChallenges } from '#lib/passkeys/server/forget-challenges.ts';
import { tellOpen } from '#lib/recovery/server/held-recovery.ts';
import { reactions as noticeReactions } from '#lib/notices/server/reactions.ts';
import { tellAudience } from '#lib/notices/server/tell-audience.ts';
import { tallyCommonWords } from '#lib/posting-index/server/common-words.ts';
import { tidyIndex } from '#lib/posting-index/server/tidy-index.ts';
import { remindOfFavourites } from '#lib/favourites/server/remind-of-favourites.ts';
import { reactions as favouriteReactions } from '#lib/favourites/server/reactions.ts';
import { forgetOldLookups } from '#lib/offices/server/lookups.ts';
import { deliverMail, forgetOldMail } from '#lib/server/mail.ts';
import { tellGivenUp } from '#lib/server/tell-given-up.ts';
import { tidyFiles } from '#lib/server/files/tidy.ts';
import { warnOfEnd } from '#lib/seekers/server/warn-of-end.ts';
import type { System } from '#lib/server/context.ts';
import type { Job } from '#lib/server/jobs.ts';
import { retryReaction, runReactions, type Reactions } from '#lib/server/reactions.ts';
import { forgetOldNotices } from '#lib/notices/server/forget-old.ts';
import { forgetStashes } from '#lib/server/stash.ts';
import { forgetOldEvents } from '#lib/server/tidy.ts';
import { forgetNames } from '#lib/withdrawal/server/forget-names.ts';

/** Who reacts to whom, by the room whose reactions they are. */
export const reactions: Record<string, Reactions> = {
	bookings: bookingReactions,
	conversations: conversationReactions,
	documents: documentReactions,
	notices: noticeReactions,
	favourites: favouriteReactions
};

/** Whose rows own files: what a back-up must hold, and what nobody may take for unowned. */
export const fileOwners = [documentFiles, paperFiles];

/** Every room's background work. A queue without a job here would never be worked on. */
export const jobs = [
	deliverMail,
	forgetOldMail,
	tellGivenUp,
	forgetOldEvents,
	forgetStashes,
	forgetOldNotices,
	forgetOldLookups,
	...accountJobs,
	forgetChallenges,
	tellOpen,
	retryReaction(reactions),
	drawPapers,
	breakSilences,
	warnOfEnd,
	remindOfBookings,
	...documentJobs,
	tidyFiles(fileOwners),
	tidyIndex,
	tallyCommonWords,
	remindOfFavourites,
	forgetNames,
	mailNotice,
	tellAudience,
	mailUnread,
	mailSearches
] as Job<never>[];

/** What does not come back to life with a back-up. */
export { endedByRestore };

/** Everything committed since the last time, told to the rooms that react; true when more may be waiting. */
export const react = (system: System) => runReactions(system, reactions);

interface Looker {
	/** What of it waits while it fails, for the log. */
	name: string;
	/** Milliseconds: a net under the wake-up that follows each commit. */
	pace: number;
	/** True when more may be waiting. */
	look: (system: System) => Promise<boolean>;
}

/** Work that is found in tables instead of queues, after each commit. Any number of processes may look at once. */
export const lookers: Looker[] = [
	{ name: 'reactions', pace: 500, look: react },
	{ name: 'alerts of new postings', pace: 250, look: alertOpened },
	{ name: 'postings to be searchable', pace: 500, look: indexPostings }
];
