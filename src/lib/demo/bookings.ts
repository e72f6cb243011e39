import { and, eq } from 'drizzle-orm';
import type { Way } from '#lib/bookings/rules.ts';
import { book } from '#lib/bookings/server/book.ts';
import { openBooked } from '#lib/bookings/server/open-booked.ts';
import { readOffer } from '#lib/bookings/server/own-bookings.ts';
import { prepareVideo } from '#lib/bookings/server/prepare-video.ts';
import { holdBooking } from '#lib/bookings/server/settle-booking.ts';
import { formatTime } from '#lib/calendar/format.ts';
import { closeRecord } from '#lib/offices/server/open-record.ts';
import { readOpenRegistration } from '#lib/registration/server/read-open-registration.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import type { OfficerActor, SeekerActor, System } from '#lib/server/context.ts';
import { daysAround } from './days.ts';

interface Wanted {
	/** Of the days that the office offers: 0 is today, where today is one. */
	day: number;
	time: string;
	way: Way;
	note?: string;
	/** The officer has made the way into the video call. */
	prepared?: boolean;
}

const wishes: Wanted[] = [
	{ day: 0, time: '10:00', way: 'phone' },
	{ day: 0, time: '13:30', way: 'video', prepared: true },
	{
		day: 0,
		time: '15:00',
		way: 'visit',
		note: '車いすで行きます。段差のない入り口を教えてください。'
	},
	{ day: 1, time: '11:00', way: 'video' },
	{ day: 1, time: '14:00', way: 'phone' }
];

/** Those who registered online booked yesterday; what is over by now was held as in life. */
export async function bookConsultations(system: System, officer: OfficerActor): Promise<void> {
	const days = daysAround(system.now());
	const then = { ...system, now: () => days.on(-1, '08:45') };
	const waiting = await system.db
		.select({ id: seekers.accountId, phone: seekers.phone })
		.from(seekers)
		.where(
			and(
				...[eq(seekers.officeId, officer.officeId), eq(seekers.registrationClass, 'online')],
				eq(seekers.provisional, false)
			)
		)
		.orderBy(seekers.number);
	for (const [index, wanted] of wishes.entries()) {
		const person = waiting[index];
		if (!person) return;
		const seeker = { ...then, actor: { role: 'seeker', id: person.id } as SeekerActor };
		const offered = (await readOffer(seeker)).days.filter(({ day }) => day >= days.today);
		const slot = offered[wanted.day]?.times.find(
			({ startsAt, free }) => free && formatTime(startsAt) === wanted.time
		);
		if (!slot) continue;
		const { way, note = '', prepared = false } = wanted;
		const { bookingId } = await book(seeker, {
			...{ way, note, topic: 'registration', phone: person.phone, startsAt: slot.startsAt }
		});
		if (prepared) {
			const link = 'https://meet.example.jp/toto-13010';
			await prepareVideo({ ...then, actor: officer }, { bookingId, link });
		}
		await holdIfOver(system, officer, { bookingId, startsAt: slot.startsAt });
	}
}

const LENGTH = 25 * 60_000;

async function holdIfOver(
	system: System,
	actor: OfficerActor,
	{ bookingId, startsAt }: { bookingId: string; startsAt: Date }
) {
	const held = new Date(startsAt.getTime() + LENGTH);
	if (held > system.now()) return;
	const officer = { ...system, now: () => held, actor };
	await openBooked(officer, { bookingId });
	const { seal } = await readOpenRegistration(officer);
	await holdBooking(officer, { bookingId, seen: seal });
	await closeRecord(officer);
}
