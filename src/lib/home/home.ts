import type { ApplicationCard } from '#lib/applications/application.ts';
import type { OwnBooking } from '#lib/bookings/booking.ts';
import type { ConversationRow } from '#lib/conversations/conversation.ts';
import type { Recommendation } from '#lib/recommendations/recommendation.ts';
import type { ListedRequest } from '#lib/requests/request.ts';
import type { Favourite } from '#lib/search/listing.ts';
import type { SavedSearch } from '#lib/saved-searches/saved.ts';

/** How the registration stands, as its owner sees it. */
export interface Registration {
	name: string;
	registrationClass: 'online' | 'office';
	registeredOn: string;
	validUntil: string;
	valid: boolean;
	/** 仮登録: the 求職申込み is not finished. */
	provisional: boolean;
}

/** ホーム of a seeker. A part that could not be read is null, and the rest stands. */
export interface Home {
	now: Date;
	registration: Registration;
	recommendations: Recommendation[] | null;
	/** 直接リクエスト that wait for an answer. */
	requests: ListedRequest[] | null;
	/** The consultation that comes next: one or none. */
	bookings: OwnBooking[] | null;
	applications: ApplicationCard[] | null;
	/** Whose result came in the last days: it must be read where it was waited for. */
	results: ApplicationCard[] | null;
	unread: ConversationRow[] | null;
	favourites: Favourite[] | null;
	saved: SavedSearch[] | null;
}
