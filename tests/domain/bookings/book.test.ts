import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { book } from '#lib/bookings/server/book.ts';
import { cancelBooking, changeDetails, moveBooking } from '#lib/bookings/server/change-booking.ts';
import {
	AlreadyBooked,
	BookingBegun,
	BookingNotFound,
	NoPlaceLeft,
	OfficeClosed,
	TimePassed
} from '#lib/bookings/server/errors.ts';
import { findOwnBooking, readOffer } from '#lib/bookings/server/own-bookings.ts';
import { bookings, takenPlaces } from '#lib/bookings/server/schema.ts';
import { setHours } from '#lib/bookings/server/set-hours.ts';
import { RegistrationIncomplete } from '#lib/seekers/server/errors.ts';
import { findConsultation, requestConsultation } from '#lib/seekers/server/consultations.ts';
import { chooseOffice } from '#lib/registration/server/own-office.ts';
import { readRegistration } from '#lib/seekers/server/read-registration.ts';
import type { OfficerActor, SeekerActor } from '#lib/server/context.ts';
import { anOffice } from '../../support/bookings.ts';
import { aWorld, NOON } from '../../support/world.ts';
import { HALF_PAST, TEN, wanted } from './given.ts';

const world = await aWorld();
beforeEach(() => world.at(NOON));

const aSeekerOf = ({ officeId }: OfficerActor, name = '髙橋 美咲', online = true) =>
	world.seeker(name, { officeId, registrationClass: online ? 'online' : 'office' });

const isFree = async (person: SeekerActor, at: Date) =>
	(await readOffer(world.as(person))).days
		.flatMap(({ times }) => times)
		.find(({ startsAt }) => startsAt.getTime() === at.getTime())?.free;

test('a booking stands with way, number and office, and the person and the office hear of it', async () => {
	const office = await anOffice(world);
	const misaki = await aSeekerOf(office);

	await book(world.as(misaki), wanted());

	expect(await findOwnBooking(world.as(misaki))).toMatchObject({
		...{ way: 'phone', topic: 'registration', phone: '090-1111-2222', startsAt: TEN },
		...{ link: null, prepared: false, office: { phone: '03-0000-0000' } }
	});
	const told = { type: 'booking.made', data: expect.objectContaining({ name: '髙橋 美咲' }) };
	expect(await world.announcedTo(`account:${misaki.id}`)).toEqual([told]);
	expect((await world.announcedTo(`office:${office.officeId}`)).at(-1)).toEqual(told);
	expect(JSON.stringify(await world.announcedTo(`office:${office.officeId}`))).not.toContain('090');
});

test('two who want the last place at the same moment: one has it, the other is told to choose again', async () => {
	const office = await anOffice(world, { places: 1 });
	const people = await Promise.all(['一', '二', '三', '四'].map((name) => aSeekerOf(office, name)));

	const tried = await Promise.allSettled(people.map((one) => book(world.as(one), wanted())));

	expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
	for (const one of tried)
		if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(NoPlaceLeft);
	expect(
		await world.db.$count(bookings, eq(bookings.officeId, office.officeId)),
		'nothing is left of those who were refused'
	).toBe(1);
});

test('as many as there are places get one each', async () => {
	const office = await anOffice(world, { places: 3 });
	const people = await Promise.all(
		['一', '二', '三', '四', '五'].map((name) => aSeekerOf(office, name))
	);

	const tried = await Promise.allSettled(people.map((one) => book(world.as(one), wanted())));

	expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
	expect(await isFree(people[0] as SeekerActor, TEN)).toBe(false);
	expect(await isFree(people[0] as SeekerActor, HALF_PAST)).toBe(true);
});

test('two presses of one person make one booking', async () => {
	const misaki = await aSeekerOf(await anOffice(world));

	const tried = await Promise.allSettled([1, 2].map(() => book(world.as(misaki), wanted())));

	const refused = tried.filter((one) => one.status === 'rejected');
	expect(refused.map(({ reason }) => reason.constructor)).toEqual([AlreadyBooked]);
	expect(refused[0]?.reason.message).toContain('11月25日（水）10:00～10:30');
});

test.each([
	['a time that has passed', '2026-11-24T11:30:00+09:00', TimePassed],
	['a time within the hour', '2026-11-24T12:30:00+09:00', TimePassed],
	['a Saturday', '2026-11-28T10:00:00+09:00', OfficeClosed],
	['a time before the office opens', '2026-11-25T08:30:00+09:00', OfficeClosed],
	['a time that is no half hour', '2026-11-25T10:05:00+09:00', OfficeClosed],
	['a day too far ahead', '2027-01-12T10:00:00+09:00', OfficeClosed]
])('%s is refused in words, and nothing is kept', async (_, time, refusal) => {
	const misaki = await aSeekerOf(await anOffice(world));

	const tried = book(world.as(misaki), wanted({ startsAt: new Date(time) }));

	await expect(tried).rejects.toThrow(refusal);
	expect(await findOwnBooking(world.as(misaki))).toBeNull();
});

test('who has not finished the 求職申込み is shown the way to it', async () => {
	const { officeId } = await anOffice(world);
	const newcomer = await world.seeker('', { officeId, provisional: true, invalidatedAt: NOON });

	await expect(book(world.as(newcomer), wanted())).rejects.toThrow(RegistrationIncomplete);
});

test('a place that was given up is offered again, and somebody else has it', async () => {
	const office = await anOffice(world, { places: 1 });
	const [misaki, onodera] = [await aSeekerOf(office), await aSeekerOf(office, '小野寺 翔')];
	await book(world.as(misaki), wanted());
	expect(await isFree(onodera, TEN)).toBe(false);

	await cancelBooking(world.as(misaki));

	expect(await isFree(onodera, TEN)).toBe(true);
	await book(world.as(onodera), wanted());
	expect(await findOwnBooking(world.as(misaki))).toBeNull();
	expect((await world.announcedTo(`office:${office.officeId}`)).map(({ type }) => type)).toEqual([
		...['booking.made', 'booking.cancelled', 'booking.made']
	]);
});

test('moving takes the new place and frees the old one; where the new one is taken, nothing changes', async () => {
	const office = await anOffice(world, { places: 1 });
	const [misaki, onodera] = [await aSeekerOf(office), await aSeekerOf(office, '小野寺 翔')];
	await book(world.as(misaki), wanted());
	await book(world.as(onodera), wanted({ startsAt: HALF_PAST }));

	await expect(moveBooking(world.as(misaki), { startsAt: HALF_PAST })).rejects.toThrow(NoPlaceLeft);
	expect((await findOwnBooking(world.as(misaki)))?.startsAt).toEqual(TEN);
	const later = new Date('2026-11-26T13:00:00+09:00');
	await moveBooking(world.as(misaki), { startsAt: later });

	expect((await findOwnBooking(world.as(misaki)))?.startsAt).toEqual(later);
	expect(await isFree(onodera, TEN)).toBe(true);
	await moveBooking(world.as(onodera), { startsAt: TEN });
});

test('two who change places with each other at the same moment do not wait for ever', async () => {
	const office = await anOffice(world, { places: 2 });
	const [misaki, onodera] = [await aSeekerOf(office), await aSeekerOf(office, '小野寺 翔')];
	await book(world.as(misaki), wanted());
	await book(world.as(onodera), wanted({ startsAt: HALF_PAST }));

	await Promise.all([
		moveBooking(world.as(misaki), { startsAt: HALF_PAST }),
		moveBooking(world.as(onodera), { startsAt: TEN })
	]);

	expect(await world.db.$count(takenPlaces, eq(takenPlaces.officeId, office.officeId))).toBe(2);
});

test('from its first second on a booking is the office’s to change, and once it is over there is none', async () => {
	const misaki = await aSeekerOf(await anOffice(world));
	await book(world.as(misaki), wanted());

	world.at(TEN);
	await expect(cancelBooking(world.as(misaki))).rejects.toThrow(BookingBegun);
	await expect(moveBooking(world.as(misaki), { startsAt: HALF_PAST })).rejects.toThrow('03-0000');
	world.at(HALF_PAST);
	await expect(cancelBooking(world.as(misaki))).rejects.toThrow(BookingNotFound);
	// Nobody wrote down whether it took place; that must not keep anybody from booking again.
	await book(world.as(misaki), wanted({ startsAt: new Date('2026-11-26T10:00:00+09:00') }));
});

test('another way, another number and other words leave the time and drop what was made for a video call', async () => {
	const misaki = await aSeekerOf(await anOffice(world));
	await book(world.as(misaki), wanted({ way: 'video' }));
	await world.db
		.update(bookings)
		.set({ link: 'https://meet.example.jp/a' })
		.where(eq(bookings.seekerId, misaki.id));

	await changeDetails(world.as(misaki), wanted({ phone: '090-3333-4444', note: '午前がよいです' }));

	expect(await findOwnBooking(world.as(misaki))).toMatchObject({
		...{ way: 'phone', phone: '090-3333-4444', note: '午前がよいです', startsAt: TEN },
		prepared: false
	});
	const [row] = await world.db.select().from(bookings).where(eq(bookings.seekerId, misaki.id));
	expect(row?.link).toBeNull();
});

test('CLK-3 a booking takes the place of a request that waited, and prolongs in the last month at once', async () => {
	const { officeId } = await anOffice(world);
	const misaki = await world.seeker('髙橋 美咲', { officeId, validUntil: '2026-11-30' });
	const onodera = await world.seeker('小野寺 翔', { officeId, validUntil: '2026-12-31' });
	await requestConsultation(world.as(onodera), { topic: 'papers', note: '' });

	for (const one of [misaki, onodera]) await book(world.as(one), wanted({ topic: 'papers' }));

	expect((await readRegistration(world.as(misaki))).validUntil).toBe('2026-12-31');
	expect((await readRegistration(world.as(onodera))).validUntil).toBe('2026-12-31');
	expect(await findConsultation(world.as(onodera))).toBeNull();
});

test('fewer places keep what is booked and offer no more; none closes the office', async () => {
	const office = await anOffice(world, { places: 2 });
	const people = await Promise.all(['一', '二', '三'].map((name) => aSeekerOf(office, name)));
	const [one, two, three] = people as [SeekerActor, SeekerActor, SeekerActor];
	await book(world.as(one), wanted());
	await book(world.as(two), wanted());

	await setHours(world.as(office), { opensAt: 600, closesAt: 720, places: 1 });
	await cancelBooking(world.as(one));

	await expect(book(world.as(three), wanted())).rejects.toThrow(NoPlaceLeft);
	expect((await findOwnBooking(world.as(two)))?.startsAt).toEqual(TEN);
	expect((await readOffer(world.as(three))).days[0]?.times.length).toBeLessThanOrEqual(4);
	await setHours(world.as(office), { opensAt: 600, closesAt: 720, places: 0 });
	expect((await readOffer(world.as(three))).days.some(({ free }) => free > 0)).toBe(false);
});

test('whoever chooses another office gives the time up, and is told', async () => {
	const [old, near] = [await anOffice(world), await anOffice(world)];
	const misaki = await aSeekerOf(old);
	await book(world.as(misaki), wanted());

	await chooseOffice(world.as(misaki), { office: near.number });
	await world.react();
	await world.react();

	expect(await findOwnBooking(world.as(misaki))).toBeNull();
	expect(await world.announcedTo(`account:${misaki.id}`)).toContainEqual(
		expect.objectContaining({
			type: 'notice.added',
			data: expect.objectContaining({ title: expect.stringContaining('担当のハローワークが') })
		})
	);
	expect(await world.db.$count(takenPlaces, eq(takenPlaces.officeId, old.officeId))).toBe(0);
});

test('a page that shows an earlier booking does not touch the one that took its place', async () => {
	const office = await anOffice(world);
	const misaki = await aSeekerOf(office);
	await book(world.as(misaki), wanted());
	const earlier = await findOwnBooking(world.as(misaki));
	const bookingId = earlier?.id ?? '';
	await cancelBooking(world.as(misaki), { bookingId });
	await book(world.as(misaki), wanted({ startsAt: HALF_PAST }));

	const stale = [
		() => cancelBooking(world.as(misaki), { bookingId }),
		() => moveBooking(world.as(misaki), { bookingId, startsAt: TEN }),
		() => changeDetails(world.as(misaki), { ...wanted({ note: '古い画面' }), bookingId })
	];

	for (const tried of stale) await expect(tried()).rejects.toThrow(BookingNotFound);
	expect(await findOwnBooking(world.as(misaki))).toMatchObject({ startsAt: HALF_PAST, note: '' });
});
