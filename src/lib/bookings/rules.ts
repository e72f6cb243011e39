import { consultationTopics } from '#lib/seekers/consultation.ts';
import { MINUTE } from '#lib/calendar/spans.ts';

/** How somebody meets their office. */
export const ways = { visit: '来所', phone: '電話', video: 'ビデオ' } as const;
export type Way = keyof typeof ways;

/** What it is about. 登録の確認 makes an オンライン登録者 a 利用登録者. */
export const topics = { registration: '登録の確認', ...consultationTopics } as const;
export type Topic = keyof typeof topics;

/** What has become of a booking. `missed` may still become `held`: people come late. */
export const states = {
	booked: '予約',
	held: '相談しました',
	missed: '来られませんでした',
	cancelled: '取り消しました'
} as const;
export type BookingState = keyof typeof states;

/** All ours: one consultation, the least time before one, how far ahead, and when the way into a video call opens. */
export const SLOT_MINUTES = 30;
export const LEAD_MINUTES = 60;
export const DAYS_AHEAD = 21;
export const LINK_MINUTES = 10;

export const endOf = (startsAt: Date): Date => new Date(startsAt.getTime() + SLOT_MINUTES * MINUTE);

/** Until its time is over it stands on the person's home, and no second one can be made beside it. */
export const isUpcoming = (booking: { state: BookingState; startsAt: Date }, now: Date): boolean =>
	booking.state === 'booked' && now < endOf(booking.startsAt);

/** Moving and cancelling are the person's own until the time has come. */
export const mayChange = (booking: { startsAt: Date }, now: Date): boolean =>
	now < booking.startsAt;

/** From ten minutes before the way into a video call is shown, until the time is over. */
export const isLinkOpen = (startsAt: Date, now: Date): boolean =>
	now.getTime() >= startsAt.getTime() - LINK_MINUTES * MINUTE && now < endOf(startsAt);
