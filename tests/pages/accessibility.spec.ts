import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { and, desc, eq, inArray, notExists, sql } from 'drizzle-orm';
import { passkeys } from '#lib/accounts/server/schema.ts';
import { applications } from '#lib/applications/server/schema.ts';
import { letters } from '#lib/letters/server/schema.ts';
import { announcements } from '#lib/notices/server/schema.ts';
import { recommendations } from '#lib/recommendations/server/schema.ts';
import { directRequests } from '#lib/requests/server/schema.ts';
import { postings } from '#lib/postings/server/schema.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import { establishments } from '#lib/employers/server/schema.ts';
import { aStoredPasskey } from '../support/passkeys.ts';
import { demoPerson, expect, test, type Service } from '../support/windows.ts';

type Who = 'visitor' | 'seeker' | 'employer' | 'officer';

/** Who looks at each page, and what stands for the parts of its address. A page that is missing here fails. */
const pages: Record<string, Who> = {
	'/forgotten-password': 'visitor',
	'/forgotten-password/done': 'visitor',
	'/forgotten-password/new': 'visitor',
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
	'/verify/[[code]]': 'visitor',
	'/seeker': 'seeker',
	'/seeker/activity': 'seeker',
	'/seeker/activity/[id]': 'seeker',
	'/seeker/activity/[id]/cancel': 'seeker',
	'/seeker/activity/[id]/decline': 'seeker',
	'/seeker/activity/finished': 'seeker',
	'/seeker/activity/record': 'seeker',
	'/seeker/announcements/[id]': 'seeker',
	'/seeker/compare': 'seeker',
	'/seeker/establishments/[number]': 'seeker',
	'/seeker/favourites': 'seeker',
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
	'/settings/sign-in': 'seeker',
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
	'/office/matching': 'officer',
	'/office/notices': 'officer',
	'/office/seekers': 'officer',
	'/office/seekers/[number]': 'officer',
	'/office/seekers/new': 'officer'
};

test('every page is looked at', () => {
	const routes = resolve(import.meta.dirname, '../../src/routes');
	const onDisk = globSync('**/+page.svelte', { cwd: routes }).map(
		(file) => `/${file.replace(/\/?\+page\.svelte$/, '')}`
	);

	expect(Object.keys(pages).toSorted()).toEqual(onDisk.toSorted());
});

for (const who of ['visitor', 'seeker', 'employer', 'officer'] as const)
	test(`what the ${who} sees is accessible at 1280 and 390 px, and never scrolls sideways at 320 px`, async ({
		windowOf,
		service
	}) => {
		test.setTimeout(480_000);
		const things = await thingsOf(service);
		const page = await windowOf(who === 'visitor' ? undefined : things.people[who]);
		if (who === 'officer') await openRecord(page, things.seekerNumber);

		for (const route of Object.keys(pages).filter((route) => pages[route] === who)) {
			await page.setViewportSize({ width: 1280, height: 900 });
			const answer = await page.goto(addressOf(route, who, things));
			expect.soft(answer?.status(), route).toBe(200);
			await test.step(route, () => isAccessible(page));
			await page.setViewportSize({ width: 390, height: 844 });
			await test.step(`${route} on a phone`, () => isAccessible(page));
			await page.setViewportSize({ width: 320, height: 700 });
			const width = await page.evaluate(() => document.documentElement.scrollWidth);
			expect.soft(width, route).toBeLessThanOrEqual(320);
		}
	});

/** No page of ours has a frame, so that axe needs no second tab to put its findings together. */
async function isAccessible(page: Page) {
	await expect.soft(page.locator('h1')).toHaveCount(1);
	await expect.soft(page).toHaveTitle(/しごとマイページ/);
	await expect.soft(page.locator('html')).toHaveAttribute('lang', 'ja');
	const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
	const told = violations.map(({ id, nodes }) => ({
		id,
		where: nodes.map(({ target }) => target.join(' '))
	}));
	expect.soft(told, page.url()).toEqual([]);
}

async function openRecord(page: Page, number: string) {
	await page.goto(`/office/seekers/${number}`);
	await isAccessible(page);
	await page.getByRole('radio').first().check();
	await page.locator('main').getByRole('button').last().click();
	await expect(page.getByRole('region', { name: 'いま開いている求職者' })).toBeVisible();
}

type Things = Awaited<ReturnType<typeof thingsOf>>;

/** What the demo people have in front of them. */
async function thingsOf(service: Service) {
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
		candidate,
		passkey,
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

function addressOf(route: string, who: Who, things: Things) {
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
		.replace('[step]', 'career')
		.replace('[id]', id);
}

function postingFor(route: string, { offer, applied, direct }: Things) {
	if (route.endsWith('/done')) return applied;
	return route.endsWith('/direct') ? direct : offer;
}
