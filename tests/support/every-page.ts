import { and, desc, eq, inArray, isNotNull, notExists, sql } from 'drizzle-orm';
import { passkeys } from '#lib/passkeys/server/schema.ts';
import { applications } from '#lib/applications/server/schema.ts';
import { employerLogins, establishments } from '#lib/employers/server/schema.ts';
import { letters } from '#lib/letters/server/schema.ts';
import { announcements } from '#lib/notices/server/schema.ts';
import { postings } from '#lib/postings/server/schema.ts';
import { recommendations } from '#lib/recommendations/server/schema.ts';
import { directRequests } from '#lib/requests/server/schema.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import { outgoingMail } from '#lib/server/schema.ts';
import { aliasOf } from './requests.ts';
import { aStoredPasskey } from './passkeys.ts';
import { demoPerson, type Service } from './windows.ts';

export type Who = 'visitor' | 'seeker' | 'employer' | 'officer';

/** Who looks at each page, and what stands for the parts of its address. A page that is missing here fails. */
export const pages: Record<string, Who> = {
	'/forgotten-password': 'visitor',
	'/forgotten-password/done': 'visitor',
	'/forgotten-password/held': 'visitor',
	'/forgotten-password/new': 'visitor',
	'/forgotten-password/office': 'visitor',
	'/forgotten-password/recover': 'visitor',
	'/help': 'visitor',
	'/help/[topic]': 'visitor',
	'/offline': 'visitor',
	'/open-account': 'visitor',
	'/open-account/done': 'visitor',
	'/open-account/identity': 'visitor',
	'/open-account/online': 'visitor',
	'/open-account/online/identity': 'visitor',
	'/open-account/online/password': 'visitor',
	'/open-account/password': 'visitor',
	'/outgoing-mail': 'visitor',
	'/privacy': 'visitor',
	'/restore-address': 'visitor',
	'/sign-in': 'visitor',
	'/sign-in/code': 'visitor',
	'/sign-in/passkey': 'visitor',
	'/terms': 'visitor',
	'/unsubscribe/[token]': 'visitor',
	'/verify/[[code]]': 'visitor',
	'/seeker': 'seeker',
	'/seeker/activity': 'seeker',
	'/seeker/activity/[id]': 'seeker',
	'/seeker/activity/[id]/cancel': 'seeker',
	'/seeker/activity/[id]/decline': 'seeker',
	'/seeker/activity/finished': 'seeker',
	'/seeker/activity/record': 'seeker',
	'/seeker/announcements/[id]': 'seeker',
	'/seeker/booking': 'seeker',
	// Whoever has booked nothing is led back; the form itself is looked at where somebody has.
	'/seeker/booking/change': 'seeker',
	'/seeker/compare': 'seeker',
	// Whoever has agreed is led on; it is looked at where somebody has not.
	'/seeker/consent': 'seeker',
	'/seeker/establishments/[number]': 'seeker',
	'/seeker/favourites': 'seeker',
	'/seeker/favourites/kept': 'seeker',
	'/seeker/messages': 'seeker',
	'/seeker/messages/[id]': 'seeker',
	'/seeker/notices': 'seeker',
	'/seeker/postings/[number]': 'seeker',
	'/seeker/postings/[number]/decline': 'seeker',
	'/seeker/postings/[number]/direct': 'seeker',
	'/seeker/postings/[number]/apply': 'seeker',
	'/seeker/postings/[number]/apply/confirm': 'seeker',
	'/seeker/postings/[number]/apply/done': 'seeker',
	'/seeker/profile': 'seeker',
	'/seeker/recommendations': 'seeker',
	'/seeker/registration': 'seeker',
	'/seeker/registration/[step]': 'seeker',
	'/seeker/registration/done': 'seeker',
	'/seeker/registration/publication': 'seeker',
	'/seeker/requests': 'seeker',
	'/seeker/requests/[id]': 'seeker',
	'/seeker/requests/[id]/decline': 'seeker',
	'/seeker/requests/blocked': 'seeker',
	'/seeker/search': 'seeker',
	'/seeker/search/conditions': 'seeker',
	'/seeker/search/muted': 'seeker',
	'/seeker/search/saved': 'seeker',
	'/seeker/search/viewed': 'seeker',
	'/settings': 'seeker',
	'/settings/address': 'seeker',
	'/settings/notices': 'seeker',
	'/settings/password': 'seeker',
	'/settings/second-step': 'officer',
	'/settings/sign-in': 'seeker',
	'/settings/sign-in/authenticator': 'seeker',
	'/settings/sign-in/passkeys': 'seeker',
	'/settings/sign-in/passkeys/[id]': 'seeker',
	'/settings/sign-in/passkeys/new': 'seeker',
	'/settings/sign-in/recovery-codes': 'seeker',
	'/settings/withdrawal': 'seeker',
	'/withdrawn': 'visitor',
	'/employer': 'employer',
	'/employer/applicants': 'employer',
	'/employer/applicants/[id]': 'employer',
	'/employer/applicants/[id]/result': 'employer',
	'/employer/candidates': 'employer',
	'/employer/candidates/[id]': 'employer',
	'/employer/candidates/sent': 'employer',
	'/employer/establishment': 'employer',
	'/employer/inbox': 'employer',
	'/employer/inbox/[id]': 'employer',
	'/employer/notices': 'employer',
	'/employer/postings': 'employer',
	'/office': 'officer',
	'/office/announcements': 'officer',
	'/office/announcements/new': 'officer',
	'/office/bookings': 'officer',
	'/office/matching': 'officer',
	'/office/notices': 'officer',
	'/office/recoveries': 'officer',
	'/office/seekers': 'officer',
	'/office/seekers/[number]': 'officer',
	'/office/seekers/new': 'officer',
	'/office/waiting': 'officer'
};

export type Things = Awaited<ReturnType<typeof thingsOf>>;

/** What the demo people have in front of them. */
export async function thingsOf(service: Service) {
	const { db } = service;
	const [seeker, employer] = await Promise.all(
		['seeker@demo.example', 'employer@demo.example'].map((email) => demoPerson(service, email))
	);
	if (!seeker || !employer) throw new Error('The demo is not filled.');
	const [own] = await db
		.select()
		.from(applications)
		.where(
			and(
				eq(applications.seekerId, seeker.id),
				inArray(applications.state, ['applied', 'viewed', 'screening', 'interview'])
			)
		)
		.orderBy(desc(applications.submittedAt));
	const [received] = await db
		.select({ id: applications.id, conversationId: applications.conversationId })
		.from(applications)
		.innerJoin(establishments, eq(establishments.id, applications.establishmentId))
		.where(
			and(
				eq(establishments.name, '株式会社ハローワークケア'),
				inArray(applications.state, ['screening', 'interview'])
			)
		);
	const [offer] = await db
		.select({ number: postings.number })
		.from(recommendations)
		.innerJoin(postings, eq(postings.id, recommendations.postingId))
		.where(and(eq(recommendations.seekerId, seeker.id), eq(recommendations.state, 'sent')));
	const [applied] = await db
		.select({ number: postings.number })
		.from(postings)
		.where(eq(postings.id, own?.postingId ?? ''));
	const [direct] = await db
		.select({ number: postings.number })
		.from(postings)
		.where(
			and(
				eq(postings.state, 'open'),
				eq(postings.acceptsDirect, true),
				notExists(
					db
						.select()
						.from(recommendations)
						.where(
							and(
								eq(recommendations.postingId, postings.id),
								eq(recommendations.seekerId, seeker.id)
							)
						)
				)
			)
		)
		.limit(1);
	const [mail] = await db
		.select({ stopLink: outgoingMail.stopLink })
		.from(outgoingMail)
		.where(isNotNull(outgoingMail.stopLink))
		.limit(1);
	const [establishment] = await db.select().from(establishments).limit(1);
	const [letter] = await db.select({ code: letters.code }).from(letters).limit(1);
	const [request] = await db
		.select({ id: directRequests.id })
		.from(directRequests)
		.where(eq(directRequests.seekerId, seeker.id));
	const [announcement] = await db
		.select({ id: announcements.id })
		.from(announcements)
		.where(eq(sql`${announcements.audience} ->> 'seekerId'`, seeker.id));
	const [candidate] = await db
		.select({ id: seekers.profileId })
		.from(seekers)
		.where(eq(seekers.accountId, seeker.id));
	const [asker] = await db
		.select({ establishmentId: employerLogins.establishmentId })
		.from(employerLogins)
		.where(eq(employerLogins.accountId, employer.id));
	const [passkey] = await db
		.insert(passkeys)
		.values(aStoredPasskey(seeker.id))
		.returning({ id: passkeys.id });
	const officer = await service.officer();
	if (
		!own ||
		!received ||
		!offer ||
		!applied ||
		!direct ||
		!establishment ||
		!letter ||
		!request ||
		!announcement ||
		!candidate ||
		!asker ||
		!mail?.stopLink ||
		!passkey
	)
		throw new Error('The demo stories are not as told.');
	return {
		people: { seeker, employer, officer },
		seekerNumber: await numberOf(service, seeker.id),
		own,
		received,
		offer,
		applied,
		direct,
		establishment,
		request,
		announcement,
		candidate: { id: await aliasOf(service, asker, candidate.id) },
		passkey,
		stopToken: mail.stopLink.split('/').at(-1) ?? '',
		code: letter.code
	};
}

async function numberOf({ db }: Service, seekerId: string) {
	const [row] = await db
		.select({ number: seekers.number })
		.from(seekers)
		.where(eq(seekers.accountId, seekerId));
	return row?.number ?? '';
}

export function addressOf(route: string, who: Who, things: Things) {
	const mine = who === 'seeker' ? things.own : things.received;
	const thing = route.includes('/candidates/')
		? things.candidate
		: route.includes('/requests/')
			? things.request
			: route.includes('/announcements/')
				? things.announcement
				: route.includes('/passkeys/')
					? things.passkey
					: mine;
	const id = /\/(inbox|messages)\//.test(route) ? mine.conversationId : thing.id;
	return route
		.replace('establishments/[number]', `establishments/${things.establishment.number}`)
		.replace('seekers/[number]', `seekers/${things.seekerNumber}`)
		.replace('[number]', postingFor(route, things).number)
		.replace('[topic]', 'letter')
		.replace('[[code]]', things.code)
		.replace('[token]', things.stopToken)
		.replace('[step]', 'career')
		.replace('[id]', id);
}

function postingFor(route: string, { offer, applied, direct }: Things) {
	if (route.endsWith('/done')) return applied;
	return route.endsWith('/direct') ? direct : offer;
}
