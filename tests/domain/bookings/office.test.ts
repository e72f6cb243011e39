import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { book } from '#lib/bookings/server/book.ts';
import { cancelBooking, moveBooking } from '#lib/bookings/server/change-booking.ts';
import {
	BookingNotFound,
	BookingSettled,
	NotBegun,
	NotByVideo
} from '#lib/bookings/server/errors.ts';
import {
	findBookingOfOpen,
	listBookings,
	listUnsettled
} from '#lib/bookings/server/office-bookings.ts';
import { openBooked } from '#lib/bookings/server/open-booked.ts';
import { findLastMissed, findOwnBooking } from '#lib/bookings/server/own-bookings.ts';
import { prepareVideo } from '#lib/bookings/server/prepare-video.ts';
import { remindOfBookings } from '#lib/bookings/server/remind.ts';
import { bookings, takenPlaces } from '#lib/bookings/server/schema.ts';
import { callOffBooking, holdBooking, markMissed } from '#lib/bookings/server/settle-booking.ts';
import { accounts } from '#lib/accounts/server/schema.ts';
import { notices } from '#lib/notices/server/schema.ts';
import { NoSeekerOpen } from '#lib/offices/server/errors.ts';
import { listAccesses } from '#lib/offices/server/open-record.ts';
import { WrittenMeanwhile } from '#lib/registration/server/errors.ts';
import { readOpenRegistration } from '#lib/registration/server/read-open-registration.ts';
import { readRegistration } from '#lib/seekers/server/read-registration.ts';
import { saveSection } from '#lib/registration/server/save-section.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import { readSection } from '#lib/registration/server/sections.ts';
import type { SeekerActor } from '#lib/server/context.ts';
import { anOffice } from '../../support/bookings.ts';
import { lettersTo } from '../../support/mailbox.ts';
import { aWorld, NOON } from '../../support/world.ts';
import { HALF_PAST, TEN, wanted } from './given.ts';

const world = await aWorld();
beforeEach(() => world.at(NOON));
const LINK = 'https://meet.example.jp/abc';

/** Somebody who registered online and has booked at ten tomorrow, at an office of this test's own. */
async function aBooking(given: Parameters<typeof wanted>[0] = {}) {
	const officer = await anOffice(world);
	const misaki = await world.seeker('髙橋 美咲', {
		...{ officeId: officer.officeId, registrationClass: 'online' as const },
		validUntil: '2026-11-30'
	});
	const { bookingId } = await book(world.as(misaki), wanted(given));
	return { officer, misaki, bookingId };
}

const sealSeen = async (officer: Parameters<typeof world.as>[0] & { role: 'officer' }) =>
	(await readOpenRegistration(world.as(officer))).seal;
const classOf = async (person: SeekerActor) =>
	(await readRegistration(world.as(person))).registrationClass;
const noticesOf = async ({ id }: SeekerActor) =>
	(await world.db.select().from(notices).where(eq(notices.accountId, id))).map(
		({ title }) => title
	);

async function mailedTo({ id }: SeekerActor) {
	const [account] = await world.db.select().from(accounts).where(eq(accounts.id, id));
	const letters = await lettersTo(world, account?.email ?? '');
	return letters.map(({ subject }) => subject);
}

test('the list of a day tells one person from another and no more; the number waits for the open record', async () => {
	const { officer, bookingId } = await aBooking({ note: '声が小さいです' });

	const [listed] = await listBookings(world.as(officer), '2026-11-25');
	expect(listed).toMatchObject({ id: bookingId, name: '髙橋 美咲', way: 'phone' });
	expect(JSON.stringify(listed)).not.toContain('1111-2222');
	expect(await listBookings(world.as(officer), '2026-11-26')).toEqual([]);
	expect(await findBookingOfOpen(world.as(officer))).toBeNull();

	await openBooked(world.as(officer), { bookingId });
	expect(await findBookingOfOpen(world.as(officer))).toMatchObject({
		...{ id: bookingId, phone: '090-1111-2222', note: '声が小さいです' }
	});
});

test('PRV-6 opening from the list is logged with the booking as its reason', async () => {
	const { officer, misaki, bookingId } = await aBooking();

	await openBooked(world.as(officer), { bookingId });

	expect(await listAccesses(world.db, misaki.id)).toMatchObject([
		{ reason: '予約した相談（電話）', officer: '佐々木 恵' }
	]);
});

test('to another office the booking does not exist', async () => {
	const { bookingId } = await aBooking({ way: 'video' });
	const stranger = world.as(await anOffice(world));

	for (const attempt of [
		() => openBooked(stranger, { bookingId }),
		() => markMissed(stranger, { bookingId }),
		() => callOffBooking(stranger, { bookingId }),
		() => prepareVideo(stranger, { bookingId, link: LINK })
	])
		await expect(attempt()).rejects.toThrow(BookingNotFound);
});

test('CLK-3 one tap confirms the registration, records the consultation and frees the place', async () => {
	const { officer, misaki, bookingId } = await aBooking();
	world.at(TEN);
	await openBooked(world.as(officer), { bookingId });
	const seen = await sealSeen(officer);

	await holdBooking(world.as(officer), { bookingId, seen });

	expect(await classOf(misaki)).toBe('office');
	// Asked for in November it was prolonged to December; recorded in November nothing more is due.
	expect((await readRegistration(world.as(misaki))).validUntil).toBe('2026-12-31');
	expect(await world.db.$count(takenPlaces, eq(takenPlaces.bookingId, bookingId))).toBe(0);
	const told = (await world.announcedTo(`account:${misaki.id}`)).map(({ type }) => type);
	expect(told).toEqual(
		expect.arrayContaining(['seeker.confirmed', 'consultation.handled', 'booking.held'])
	);
	await expect(holdBooking(world.as(officer), { bookingId, seen })).rejects.toThrow(BookingSettled);
});

test('CLK-3 a consultation held in the last month prolongs as a recorded one does', async () => {
	const { officer, misaki, bookingId } = await aBooking({
		startsAt: new Date('2026-12-01T10:00:00+09:00')
	});
	world.at('2026-12-01T10:00:00+09:00');
	await openBooked(world.as(officer), { bookingId });

	await holdBooking(world.as(officer), { bookingId, seen: await sealSeen(officer) });

	expect((await readRegistration(world.as(misaki))).validUntil).toBe('2027-01-31');
});

test('a registration that was changed while the officer looked is not confirmed, and nothing is recorded', async () => {
	const { officer, misaki, bookingId } = await aBooking();
	world.at(TEN);
	await openBooked(world.as(officer), { bookingId });
	const seen = await sealSeen(officer);
	const [seeker] = await world.db.select().from(seekers).where(eq(seekers.accountId, misaki.id));
	if (!seeker) throw new Error('Nobody is there.');
	const { version } = await readSection(world.db, seeker, 'pr');
	await saveSection(world.as(misaki), { key: 'pr', typed: { pr: '話すのが好きです。' }, version });

	await expect(holdBooking(world.as(officer), { bookingId, seen })).rejects.toThrow(
		WrittenMeanwhile
	);

	expect(await classOf(misaki)).toBe('online');
	expect(await findOwnBooking(world.as(misaki))).toMatchObject({ id: bookingId });
});

test('nothing is held without the record open, for somebody else’s record, or on a day before', async () => {
	const { officer, bookingId } = await aBooking();
	const hold = () => holdBooking(world.as(officer), { bookingId, seen: '' });

	await expect(hold()).rejects.toThrow(NoSeekerOpen);
	await openBooked(world.as(officer), { bookingId });
	await expect(hold()).rejects.toThrow(NotBegun);
	const other = await world.seeker('小野寺 翔', { officeId: officer.officeId });
	const theirs = await book(world.as(other), wanted({ startsAt: HALF_PAST }));
	world.at(HALF_PAST);
	await openBooked(world.as(officer), theirs);
	await expect(hold()).rejects.toThrow(BookingNotFound);
});

test('two officers who tap at once record it once', async () => {
	const { officer, misaki, bookingId } = await aBooking();
	const colleague = { ...(await world.officer()), officeId: officer.officeId };
	world.at(TEN);
	for (const one of [officer, colleague]) await openBooked(world.as(one), { bookingId });
	const seen = await sealSeen(officer);

	const tried = await Promise.allSettled(
		[officer, colleague].map((one) => holdBooking(world.as(one), { bookingId, seen }))
	);

	const refused = tried.filter((one) => one.status === 'rejected');
	expect(refused.map(({ reason }) => reason.constructor)).toEqual([BookingSettled]);
	const handled = (await world.announcedTo(`account:${misaki.id}`)).filter(
		({ type }) => type === 'consultation.handled'
	);
	expect(handled).toHaveLength(1);
});

test('who does not appear is told kindly how to book anew, may book again, and is heard when they come late', async () => {
	const { officer, misaki, bookingId } = await aBooking();
	await expect(markMissed(world.as(officer), { bookingId })).rejects.toThrow(NotBegun);

	world.at('2026-11-25T10:15:00+09:00');
	await markMissed(world.as(officer), { bookingId });
	await world.react();

	expect(await findOwnBooking(world.as(misaki))).toBeNull();
	expect(await findLastMissed(world.as(misaki))).toEqual({ startsAt: TEN });
	expect((await noticesOf(misaki)).at(-1)).toBe(
		'11月25日（水）10:00の相談では、お会いできませんでした。ご都合のよい日に、いつでも予約できます。'
	);
	await book(world.as(misaki), wanted({ startsAt: new Date('2026-11-26T10:00:00+09:00') }));
	await openBooked(world.as(officer), { bookingId });
	await holdBooking(world.as(officer), { bookingId, seen: await sealSeen(officer) });
	expect(await findLastMissed(world.as(misaki))).toBeNull();
	expect(await classOf(misaki)).toBe('office');
});

test('a time the office cannot keep is called off, and the person hears that it was not their doing', async () => {
	const { officer, misaki, bookingId } = await aBooking();

	await callOffBooking(world.as(officer), { bookingId });
	await world.react();

	expect((await noticesOf(misaki)).at(-1)).toContain('ハローワークの都合で取り消しました');
	await expect(callOffBooking(world.as(officer), { bookingId })).rejects.toThrow(BookingSettled);
	await book(world.as(misaki), wanted());
});

test('the way into a video call is kept back until ten minutes before, goes with the time, and is in no event', async () => {
	const { officer, misaki, bookingId } = await aBooking({ way: 'video' });
	await prepareVideo(world.as(officer), { bookingId, link: LINK });

	const [listed] = await listBookings(world.as(officer), '2026-11-25');
	expect(listed).toMatchObject({ id: bookingId, prepared: true });
	expect(JSON.stringify(listed)).not.toContain(LINK);
	expect(await findOwnBooking(world.as(misaki))).toMatchObject({ prepared: true, link: null });
	world.at(new Date(TEN.getTime() - 10 * 60_000 - 1));
	expect((await findOwnBooking(world.as(misaki)))?.link).toBeNull();
	world.at(new Date(TEN.getTime() - 10 * 60_000));
	expect((await findOwnBooking(world.as(misaki)))?.link).toBe(LINK);
	world.at(NOON);
	await moveBooking(world.as(misaki), { startsAt: HALF_PAST });
	expect(await findOwnBooking(world.as(misaki))).toMatchObject({ prepared: false });
	const heard = await world.announcedTo(`account:${misaki.id}`, `office:${officer.officeId}`);
	expect(JSON.stringify(heard)).not.toContain('meet.example.jp');
});

test('no link is stored for a call by telephone', async () => {
	const { officer, bookingId } = await aBooking();

	await expect(prepareVideo(world.as(officer), { bookingId, link: LINK })).rejects.toThrow(
		NotByVideo
	);
});

test('what nobody wrote anything about stays on the office’s list after its day', async () => {
	const { officer, bookingId } = await aBooking();

	expect(await listUnsettled(world.as(officer))).toEqual([]);
	world.at('2026-11-26T00:00:00+09:00');
	expect(await listUnsettled(world.as(officer))).toMatchObject([{ id: bookingId }]);
});

test('everybody is told when they book, the day before and an hour before, once each, by notice and mail', async () => {
	const { misaki } = await aBooking({ startsAt: new Date('2026-11-27T10:00:00+09:00') });
	await world.react();

	for (const time of ['26T08:59', '26T09:00', '26T09:01', '27T08:59', '27T09:00', '27T09:30']) {
		world.at(`2026-11-${time}:00+09:00`);
		await remindOfBookings.run(world.system, {});
		await world.react();
	}

	expect(await noticesOf(misaki)).toEqual([
		'相談を予約しました。11月27日（金）10:00から、電話です。',
		'あした10:00から、相談の予約があります。職員から電話します。',
		'きょう10:00から、相談の予約があります。職員から電話します。'
	]);
	expect(await mailedTo(misaki)).toEqual([
		'相談の予約を受け付けました：11月27日（金）10:00',
		'あしたは相談の予約があります：11月27日（金）10:00',
		'1時間ほどで相談の予約です：11月27日（金）10:00'
	]);
});

test('a moved booking is told of anew, a cancelled one no more', async () => {
	const { officer, misaki, bookingId } = await aBooking();
	world.at('2026-11-25T09:00:00+09:00');
	await moveBooking(world.as(misaki), { startsAt: new Date('2026-11-26T11:00:00+09:00') });
	await remindOfBookings.run(world.system, {});
	world.at('2026-11-26T10:00:00+09:00');
	await remindOfBookings.run(world.system, {});
	await world.react();
	expect((await noticesOf(misaki)).at(-1)).toContain('きょう11:00から');

	await callOffBooking(world.as(officer), { bookingId });
	await remindOfBookings.run(world.system, {});
	const near = (await world.announcedTo(`account:${misaki.id}`)).filter(
		({ type }) => type === 'booking.near'
	);
	expect(near).toHaveLength(1);
	const [row] = await world.db.select().from(bookings).where(eq(bookings.id, bookingId));
	expect(row).toMatchObject({ state: 'cancelled', link: null });
});

test('PRV-6 a booking that is over is no reason to open a record', async () => {
	const { officer, misaki, bookingId } = await aBooking();
	await cancelBooking(world.as(misaki));

	await expect(openBooked(world.as(officer), { bookingId })).rejects.toThrow(BookingSettled);

	expect(await listAccesses(world.db, misaki.id)).toEqual([]);
});
