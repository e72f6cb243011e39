import type { ApplicationCard } from '#lib/applications/application.ts';
import type { Progress } from '#lib/applications/timeline.ts';
import type { OwnBooking } from '#lib/bookings/booking.ts';
import type { ConversationRow } from '#lib/conversations/conversation.ts';
import type { ListedRecommendation, Recommendation } from '#lib/recommendations/recommendation.ts';
import type { ListedRequest } from '#lib/requests/request.ts';
import type { Favourite } from '#lib/search/listing.ts';
import type { SavedSearch } from '#lib/saved-searches/saved.ts';
import type { Situation } from './greeting.ts';
import type { NowLine } from './now.ts';
import type { Registration } from './home.ts';

/** An application on the home: what it is, and what happens next. */
export type Running = Progress & Pick<ApplicationCard, 'id' | 'title' | 'employer'>;

/** The home as its page draws it. A part that could not be read is null, and the rest stands. */
export interface ShownHome {
	now: Date;
	registration: Registration;
	/** What the greeting says it from. */
	situation: Situation;
	recommendations: { newest: Recommendation | null; all: ListedRecommendation[] } | null;
	requests: { count: number; first: ListedRequest[] } | null;
	/** What comes first today. */
	first: NowLine[];
	bookings: OwnBooking[] | null;
	applications: { count: number; first: Running[] } | null;
	results: Running[] | null;
	unread: {
		rows: number;
		messages: number;
		first: Pick<ConversationRow, 'id' | 'other' | 'subject' | 'unread' | 'last'>[];
	} | null;
	favourites: {
		ids: string[];
		closing: Omit<Favourite, 'wage' | 'note' | 'savedAt'>[];
	} | null;
	saved:
		| (Pick<SavedSearch, 'id' | 'name' | 'fresh'> & {
				latest: { title: string; foundAt: Date } | null;
		  })[]
		| null;
}
