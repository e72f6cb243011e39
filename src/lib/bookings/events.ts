import type { Reminder } from './reminders.ts';
import type { Way } from './rules.ts';

/** Who meets the office, when and how. Never what about, a telephone number or the way into a video call. */
interface Appointment {
	bookingId: string;
	seekerId: string;
	/** 求職番号 and name, for the office. */
	number: string;
	name: string;
	way: Way;
	startsAt: string;
	/** How often it was moved: the same time, chosen again, is news again. */
	moves: number;
}

export interface BookingEvents {
	'booking.made': Appointment;
	/** `from`: when it would have been. */
	'booking.moved': Appointment & { from: string };
	/** The way, the telephone number or what it is about. */
	'booking.changed': Appointment;
	/** By the person, by the office, or because another office looks after the person now. */
	'booking.cancelled': Appointment & { by: 'seeker' | 'office' | 'choice' };
	/** The way into the video call is ready; it opens ten minutes before. */
	'booking.prepared': Appointment;
	'booking.near': Appointment & { which: Reminder };
	'booking.held': Appointment;
	'booking.missed': Appointment;
	/** An office offers other times. */
	'booking.hoursChanged': { officeId: string };
}
