import { afterAll, expect, test } from 'vitest';
import { book } from '#lib/bookings/server/book.ts';
import { cancelBooking, moveBooking } from '#lib/bookings/server/change-booking.ts';
import { listBookings } from '#lib/bookings/server/office-bookings.ts';
import { openBooked } from '#lib/bookings/server/open-booked.ts';
import { findOwnBooking } from '#lib/bookings/server/own-bookings.ts';
import { prepareVideo } from '#lib/bookings/server/prepare-video.ts';
import { holdBooking } from '#lib/bookings/server/settle-booking.ts';
import type { Envelope, EventName } from '#lib/live/contract.ts';
import { readOpenRegistration } from '#lib/registration/server/read-open-registration.ts';
import type { SignedIn } from '#lib/server/context.ts';
import { anOffice } from '../support/bookings.ts';
import { connected, listening, signedInSocket, startLiveServer } from '../support/live-server.ts';
import { aWorld } from '../support/world.ts';

const world = await aWorld();
const server = await startLiveServer(world.system);
afterAll(() => server.stop());

const TEN = new Date('2026-11-25T10:00:00+09:00');
const ELEVEN = new Date('2026-11-25T11:00:00+09:00');
const video = { way: 'video', topic: 'registration', phone: '', note: '', startsAt: TEN } as const;

async function aScreen(person: SignedIn) {
	const { socket } = await signedInSocket(world.db, server.origin, person);
	const ear = listening(socket);
	await connected(socket);
	return { person, ...ear };
}

async function anOfficeAndSomebody() {
	const officer = await anOffice(world);
	const { officeId } = officer;
	const misaki = await world.seeker('髙橋 美咲', { officeId, registrationClass: 'online' });
	return { officer, misaki };
}

const has = (type: EventName) => (heard: Envelope[]) => heard.some((event) => event.type === type);
const types = (heard: Envelope[]) => heard.map(({ type }) => type);

test('the office sees a booking arrive, move and go; another office and another seeker hear nothing', async () => {
	const { officer, misaki } = await anOfficeAndSomebody();
	const elsewhere = await anOfficeAndSomebody();
	const office = await aScreen(officer);
	const outsiders = await Promise.all([elsewhere.officer, elsewhere.misaki].map(aScreen));

	await book(world.as(misaki), video);
	await office.until(has('booking.made'));
	expect(await listBookings(world.as(officer), '2026-11-25')).toMatchObject([{ startsAt: TEN }]);
	await moveBooking(world.as(misaki), { startsAt: ELEVEN });
	await office.until(has('booking.moved'));
	expect(await listBookings(world.as(officer), '2026-11-25')).toMatchObject([{ startsAt: ELEVEN }]);
	await cancelBooking(world.as(misaki));
	await office.until(has('booking.cancelled'));

	expect(await listBookings(world.as(officer), '2026-11-25')).toEqual([]);
	// The outsiders are there and hear: what concerns them arrives first of all.
	await book(world.as(elsewhere.misaki), { ...video, startsAt: ELEVEN });
	for (const outsider of outsiders) {
		await outsider.until(has('booking.made'));
		expect(types(outsider.heard)).toEqual(['booking.made']);
	}
});

test('the link, the confirmation and the end reach every device of the person, and no event holds the link', async () => {
	const { officer, misaki } = await anOfficeAndSomebody();
	const [phone, computer] = await Promise.all([misaki, misaki].map(aScreen));
	if (!phone || !computer) throw new Error('Nobody listens.');
	const { bookingId } = await book(world.as(misaki), video);

	await prepareVideo(world.as(officer), { bookingId, link: 'https://meet.example.jp/secret' });
	await phone.until(has('booking.prepared'));
	expect(await findOwnBooking(world.as(misaki))).toMatchObject({ prepared: true, link: null });
	world.at(TEN);
	await openBooked(world.as(officer), { bookingId });
	const { seal } = await readOpenRegistration(world.as(officer));
	await holdBooking(world.as(officer), { bookingId, seen: seal });

	for (const screen of [phone, computer]) {
		await screen.until(has('booking.held'));
		expect(types(screen.heard)).toEqual(
			expect.arrayContaining(['booking.made', 'booking.prepared', 'seeker.confirmed'])
		);
		expect(JSON.stringify(screen.heard)).not.toContain('meet.example.jp');
	}
	expect(await findOwnBooking(world.as(misaki))).toBeNull();
});
