import { rmSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import { passkeys } from '#lib/passkeys/server/schema.ts';
import { startSession } from '#lib/accounts/server/sessions.ts';
import { CONSENT_VERSION } from '#lib/applications/forms.ts';
import { applications } from '#lib/applications/server/schema.ts';
import { book } from '#lib/bookings/server/book.ts';
import { readOffer } from '#lib/bookings/server/own-bookings.ts';
import { tokyoLocal } from '#lib/calendar/local.ts';
import { addDays, monthEnd, tokyoDay } from '#lib/calendar/tokyo.ts';
import { messages } from '#lib/conversations/server/schema.ts';
import { documents } from '#lib/documents/server/schema.ts';
import { establishments } from '#lib/employers/server/schema.ts';
import { issueActivityRecord } from '#lib/letters/server/issue-activity-record.ts';
import { letters } from '#lib/letters/server/schema.ts';
import { announcements, notices } from '#lib/notices/server/schema.ts';
import { announcementKey } from '#lib/notices/server/tell-audience.ts';
import { openUntilFor } from '#lib/postings/validity.ts';
import { directRequests } from '#lib/requests/server/schema.ts';
import { saveSearch } from '#lib/saved-searches/server/save-search.ts';
import { savedSearches } from '#lib/saved-searches/server/schema.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import type { SignedIn } from '#lib/server/context.ts';
import { connect, type Db } from '#lib/server/db.ts';
import { SESSION_COOKIE } from '#lib/web/cookie.ts';
import { aDatabase } from '../../support/database.ts';
import { aPdf } from '../../support/files.ts';
import { aFolder } from '../../support/folder.ts';
import { aStoredPasskey } from '../../support/passkeys.ts';
import { people } from '../../support/people.ts';
import { aPosting, aRecommendation } from '../../support/postings.ts';
import { aliasOf } from '../../support/requests.ts';
import { startServer } from '../../support/running-server.ts';
import type { Who } from './table.ts';

export const NAME = '髙橋 美咲';
export const MOTIVATION = '少人数で一人ひとりと長く関われる仕事がしたいです。';

/** The built product, with an application that concerns a seeker, an employer and an office, and nobody else. */
export async function aHouse(settings: Record<string, string> = {}) {
	const folder = aFolder('authorisation');
	const url = await aDatabase();
	const { db, close } = connect(url, 4);
	const server = await startServer({
		...{ DATABASE_URL: url, DEMO: 'false', DATA_DIR: folder },
		...settings
	});
	const leave = async () => {
		await server.stop();
		await close();
		rmSync(folder, { recursive: true, force: true });
	};
	try {
		return {
			...{ url: server.url, said: server.said },
			...{ ...(await furnish(db, server.url)), close: leave }
		};
	} catch (error) {
		await leave();
		throw error;
	}
}

async function furnish(db: Db, url: string) {
	const who = await thePeople(db);
	const ask = asking(db, url, who);
	return {
		...{ ask, things: await theThings(db, who, ask) },
		/** The cookie of a new session, so that signing out ends no other. */
		cookieOf: (one: Who) => cookieOf(db, who, one)
	};
}

export type House = Awaited<ReturnType<typeof aHouse>>;
type People = Partial<Record<Who, SignedIn>>;

const today = tokyoDay(new Date());
const valid = { registeredOn: today, validUntil: monthEnd(today, 2) };

async function thePeople(db: Db) {
	const make = people(db);
	await make.office();
	return {
		seeker: await make.seeker(NAME, valid),
		stranger: await make.seeker('小野寺 翔', valid),
		employer: await make.employer('渡邉 誠', await make.establishment('株式会社ハローワークケア')),
		competitor: await make.employer('濵田 恵', await make.establishment('つばめの里')),
		officer: await make.officer()
	};
}

async function cookieOf(db: Db, who: People, one: Who) {
	const person = who[one];
	return person && `${SESSION_COOKIE}=${(await startSession(db, person.id)).token}`;
}

export interface Question {
	method?: string;
	form?: Record<string, string | Blob>;
}

/** Asks the running product as that person would, without following where it leads. */
const asking =
	(db: Db, origin: string, who: People) =>
	async (one: Who, path: string, { method = 'GET', form }: Question = {}) => {
		const cookie = await cookieOf(db, who, one);
		return fetch(origin + path, {
			method,
			redirect: 'manual',
			headers: { origin, accept: 'text/html', ...(cookie && { cookie }) },
			body: form && Object.entries(form).reduce(withField, new FormData())
		});
	};

function withField(form: FormData, [name, value]: [string, string | Blob]) {
	if (typeof value === 'string') form.append(name, value);
	else form.append(name, value, '履歴書.pdf');
	return form;
}

type Ask = ReturnType<typeof asking>;

/** A recommendation, the application that followed with a document, and what came of it. */
async function theThings(db: Db, who: Awaited<ReturnType<typeof thePeople>>, ask: Ask) {
	const now = () => new Date();
	const { seeker, employer, officer } = who;
	const making = { db, now, office: people(db).office };
	const posting = await aPosting(
		making,
		{ establishmentId: employer.establishmentId },
		(content) => ({
			...content,
			header: { ...content.header, receivedOn: today, openUntil: openUntilFor(today) }
		})
	);
	const applyBy = addDays(today, 7);
	const offer = await aRecommendation(making, { seeker, posting, officer, applyBy });
	const number = posting.number;
	const apply = `/seeker/postings/${number}/apply`;
	const file = new Blob([(await aPdf()) as BlobPart], { type: 'application/pdf' });
	await ask('seeker', `${apply}?/attach`, { method: 'POST', form: { kind: 'resume', file } });
	const [attached] = await db.select({ id: documents.id }).from(documents);
	const applied = await ask('seeker', `${apply}/confirm?/apply`, {
		method: 'POST',
		form: { ...confirmed(), documents: attached?.id ?? '' }
	});
	if (applied.status !== 303) throw new Error(`Applying answered ${applied.status}.`);
	const [application] = await db.select().from(applications);
	const { id: recordId } = await issueActivityRecord(
		{ db, now, actor: seeker },
		{ from: today, until: today }
	);
	const [letter] = await db.select().from(letters);
	const [document] = await db.select().from(documents);
	const [message] = await db.select().from(messages);
	const [person] = await db.select().from(seekers).where(eq(seekers.accountId, seeker.id));
	const [notice] = await db
		.insert(notices)
		.values({
			...{ accountId: seeker.id, key: 'test', topic: 'application', createdAt: now() },
			...{ title: '応募しました', href: '/seeker/activity' }
		})
		.returning();
	const [announcement] = await db
		.insert(announcements)
		.values({
			...{ officeId: officer.officeId, officerId: officer.id, clientId: crypto.randomUUID() },
			...{ title: '面接会', body: '12月に開きます。', sentAt: now() },
			audience: { to: 'one', seekerId: seeker.id }
		})
		.returning();
	const announcementId = announcement?.id ?? '';
	await db.insert(notices).values({
		...{ accountId: seeker.id, key: announcementKey(announcementId), topic: 'office' },
		...{ title: '面接会', href: `/seeker/announcements/${announcementId}`, createdAt: now() }
	});
	await saveSearch(
		{ db, now, actor: seeker },
		{ name: '', address: 'q=介護&kind=part', replace: '', daily: false }
	);
	const [saved] = await db.select({ id: savedSearches.id }).from(savedSearches);
	await db.update(seekers).set({ publishedAt: now() }).where(eq(seekers.accountId, seeker.id));
	const [request] = await db
		.insert(directRequests)
		.values({
			...{ seekerId: seeker.id, postingId: posting.id, sentAt: now(), state: 'waiting' },
			...{ establishmentId: employer.establishmentId, message: '見学にいらっしゃいませんか。' }
		})
		.returning();
	const [passkey] = await db
		.insert(passkeys)
		.values(aStoredPasskey(seeker.id))
		.returning({ id: passkeys.id });
	const appointment = await aBooking({ db, now, actor: seeker });
	const [own] = await db
		.select({ number: establishments.number })
		.from(establishments)
		.where(eq(establishments.id, employer.establishmentId));
	if (
		!application ||
		!letter ||
		!document ||
		!message ||
		!person ||
		!notice ||
		!own ||
		!saved ||
		!passkey ||
		!request
	)
		throw new Error('Something did not come of the application.');
	return {
		...{ number, postingId: posting.id, recommendationId: offer.id, applyBy },
		...{ applicationId: application.id, conversationId: application.conversationId },
		...{ announcementId },
		...{
			recordId,
			savedId: saved.id,
			passkeyId: passkey.id,
			requestId: request.id,
			profileId: await aliasOf({ db, now }, employer, person.profileId)
		},
		...appointment,
		...{ documentId: document.id, messageId: message.id, noticeId: String(notice.id) },
		...{
			code: letter.code,
			seekerId: seeker.id,
			seekerNumber: person.number,
			establishmentNumber: own.number
		}
	};
}

/** A consultation by video, as late as can be booked: a day has room for it whenever the tests run. */
async function aBooking(ctx: Parameters<typeof book>[0]) {
	const startsAt = (await readOffer(ctx)).days.at(-1)?.times.at(-1)?.startsAt;
	if (!startsAt) throw new Error('The office offers nothing.');
	const input = { way: 'video', topic: 'search', phone: '', note: '', startsAt } as const;
	const { bookingId } = await book(ctx, input);
	return { bookingId, bookedAt: tokyoLocal(startsAt) };
}

export const confirmed = () => ({
	clientId: crypto.randomUUID(),
	motivation: MOTIVATION,
	remarks: '',
	consent: CONSENT_VERSION,
	postingVersion: '1'
});
