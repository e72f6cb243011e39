import type { BookingState, Topic, Way } from './rules.ts';

/** Where somebody goes, or who calls. */
export interface BookedOffice {
	alias: string;
	address: string;
	phone: string;
}

/** A booking as the person sees it. */
export interface OwnBooking {
	id: string;
	way: Way;
	topic: Topic;
	phone: string;
	note: string;
	startsAt: Date;
	/** The officer has stored the way into the video call … */
	prepared: boolean;
	/** … and this is it, from ten minutes before. */
	link: string | null;
	office: BookedOffice;
}

/** A time that an office offers. */
export interface OfferedTime {
	startsAt: Date;
	free: boolean;
}
export interface OfferedDay {
	day: string;
	free: number;
	times: OfferedTime[];
}

/** A booking as the office's home shows it: who, when and how. */
export interface TodaysBooking {
	id: string;
	state: BookingState;
	way: Way;
	topic: Topic;
	startsAt: Date;
	/** The way into the video call is stored. The link itself waits for the open record (PRV-6). */
	prepared: boolean;
	number: string;
	name: string;
}

/** A booking as the office's list shows it: no more than tells one person from another, and when. */
export interface OfficeBooking extends TodaysBooking {
	nameKana: string;
}
