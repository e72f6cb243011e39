import { hashPassword } from '#lib/accounts/server/passwords.ts';
import { openOffice } from '#lib/offices/server/open-office.ts';
import type { System } from '#lib/server/context.ts';
import { bookConsultations } from './bookings.ts';
import { storyPostings } from './cast/postings.ts';
import { registrationOf, seekers } from './cast/seekers.ts';
import { checkRegistrations } from './checks.ts';
import { daysAround, type Days } from './days.ts';
import { each } from './each.ts';
import { makePapers } from './documents/make-papers.ts';
import { fillOnce } from './fill-once.ts';
import { fillWithDemo, loadPostings, type Wanted } from '#lib/invented/fill.ts';
import { welcomeNewcomer } from './newcomer.ts';
import { writeRegistrations } from './registrations.ts';
import { playStories, type React } from './stories/play.ts';
import { welcomeCast } from './welcome-cast.ts';

const PASSWORD = 'Mypage-2026';
/** Where the officer of the demo works. */
const demoOffice = {
	number: '13010',
	name: '東都公共職業安定所',
	alias: 'ハローワーク東都',
	postcode: '112-8577',
	address: '東京都文京区後楽1-9-20',
	phone: '03-0000-0000',
	fax: '03-0000-0001'
};
/** Everything in the stories happened after this, and every posting of them had come. */
const BEFORE_STORIES = -28;

/** How much is invented around the stories. */
type Size = Omit<Wanted, 'passwordHash'>;
const whole: Size = { establishments: 96, postings: 320, seekers: 60 };

/** Fills an empty database with the demo: an office, people, postings, and what has happened between them. */
export const openDemoOffice = (system: System, react: React, size: Size = whole) =>
	fillOnce(system.db, () => fill(system, react, size));

async function fill(system: System, react: React, size: Size) {
	const { db } = system;
	const days = daysAround(system.now());
	const drawing = drawPapers(days);
	// Waited for at the end: until then a failure of it must not count as unheard.
	drawing.catch(() => {});
	const passwordHash = await hashPassword(PASSWORD);
	const officeId = await openOffice(db, demoOffice);
	const cast = await welcomeCast({ db, days, officeId, passwordHash });
	const begin = days.on(BEFORE_STORIES, '09:00');
	await loadPostings({ db, now: () => begin }, storyPostings(days));
	await fillWithDemo(system, { ...size, passwordHash });
	await playStories({ db, ...cast, papers: await drawing }, days, react);
	await writeRegistrations(system);
	await checkRegistrations(system, cast.officer);
	await bookConsultations(system, cast.officer);
	await welcomeNewcomer(system, cast.officer);
}

const drawPapers = (days: Days) =>
	makePapers(
		each(seekers, (_, key) => {
			const { wishes, ...person } = registrationOf(key, days).seeker;
			return { ...person, licences: wishes.licences, today: days.day(-10) };
		})
	);
