import type { NewBooking } from '#lib/bookings/forms.ts';

/** Wednesday at ten, the day after the world's noon. */
export const TEN = new Date('2026-11-25T10:00:00+09:00');
export const HALF_PAST = new Date('2026-11-25T10:30:00+09:00');

export const wanted = (given: Partial<NewBooking> = {}): NewBooking => ({
	...{ way: 'phone', topic: 'registration', phone: '090-1111-2222', note: '', startsAt: TEN },
	...given
});
