/** Booking, moving and changing: more often than anybody means to. */
export const BOOKING = { name: 'bookings', points: 20, seconds: 600 };
