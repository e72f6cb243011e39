import { and, asc, desc, eq, gte, inArray, type SQL } from 'drizzle-orm';
import { establishments } from '#lib/employers/server/schema.ts';
import { offices } from '#lib/offices/server/schema.ts';
import { postings, postingVersions } from '#lib/postings/server/schema.ts';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import { DAY } from '#lib/calendar/spans.ts';
import type { ApplicationCard, CardWithOffice, SentApplication } from '../application.ts';
import { consents, type ConsentVersion } from '../forms.ts';
import { finishedStates, isOpen, openStates } from '../rules.ts';
import { nextStep } from '../timeline.ts';
import { employerThen, titleThen, unreadBy } from './columns.ts';
import { ApplicationNotFound } from './errors.ts';
import { isUuid } from '#lib/text/uuid.ts';
import { readSteps } from './steps.ts';
import { applications, cancellations } from './schema.ts';
import { silences } from '#lib/silence/server/schema.ts';

/** 応募中求人一覧, the newest first. */
export const listOpenApplications = (ctx: Context<SeekerActor>): Promise<ApplicationCard[]> =>
	readShown(ctx, inArray(applications.state, openStates));

/** Results that came within so many days, the latest first. */
export async function listResults(
	ctx: Context<SeekerActor>,
	days: number
): Promise<ApplicationCard[]> {
	const since = new Date(ctx.now().getTime() - days * DAY);
	const cards = await readShown(
		ctx,
		and(
			inArray(applications.state, ['hired', 'not_hired']),
			gte(applications.stateChangedAt, since)
		)
	);
	return latestEndFirst(cards);
}

const latestEndFirst = (cards: ApplicationCard[]) =>
	cards.sort((one, other) => other.stateChangedAt.getTime() - one.stateChangedAt.getTime());

/** 選考が終わった求人, the latest end first. */
export async function listFinished(ctx: Context<SeekerActor>): Promise<ApplicationCard[]> {
	return latestEndFirst(await readShown(ctx, inArray(applications.state, finishedStates)));
}

/** How many there are of each, for the switch above the lists. */
export async function countApplications({ db, actor }: Context<SeekerActor>) {
	const own = eq(applications.seekerId, actor.id);
	const [open, finished] = await Promise.all([
		db.$count(applications, and(own, inArray(applications.state, openStates))),
		db.$count(applications, and(own, inArray(applications.state, finishedStates)))
	]);
	return { open, finished };
}

/** One application of this seeker, with its office and without what was written in it. */
export async function readCard(ctx: Context<SeekerActor>, id: string): Promise<CardWithOffice> {
	const [card] = isUuid(id) ? await readCards(ctx, eq(applications.id, id)) : [];
	if (!card) throw new ApplicationNotFound();
	return card;
}

/** 応募内容(志望動機等). Not theirs is not found. */
export async function readApplication(
	ctx: Context<SeekerActor>,
	id: string
): Promise<SentApplication> {
	const card = await readCard(ctx, id);
	const [sent] = await ctx.db
		.select({
			motivation: applications.motivation,
			remarks: applications.remarks,
			consentVersion: applications.consentVersion,
			cancellation: {
				reason: cancellations.reason,
				remarks: cancellations.remarks,
				at: cancellations.at
			}
		})
		.from(applications)
		.leftJoin(cancellations, eq(cancellations.applicationId, applications.id))
		.where(eq(applications.id, id));
	if (!sent) throw new ApplicationNotFound();
	const { consentVersion, ...written } = sent;
	const wording = consents[consentVersion as ConsentVersion];
	return { ...asShown(card, ctx.now()), ...written, consent: wording?.(card.employer) ?? '' };
}

/** The last application to a posting: what the page after 応募 shows. */
export async function findLastApplication(ctx: Context<SeekerActor>, number: string) {
	const [last] = await readShown(ctx, eq(postings.number, number), 1);
	return last;
}

/** As lists and the page of one show them. */
const readShown = async (ctx: Context<SeekerActor>, which: SQL | undefined, limit?: number) =>
	(await readCards(ctx, which, limit)).map((card) => asShown(card, ctx.now()));

async function readCards(
	{ db, actor }: Context<SeekerActor>,
	which: SQL | undefined,
	limit = 300
): Promise<CardWithOffice[]> {
	const rows = await db
		.select({
			id: applications.id,
			kind: applications.kind,
			state: applications.state,
			number: postings.number,
			title: titleThen,
			employer: employerThen,
			submittedAt: applications.submittedAt,
			stateChangedAt: applications.stateChangedAt,
			interviewAt: applications.interviewAt,
			interviewPlace: applications.interviewPlace,
			promisedBy: applications.promisedBy,
			conversationId: applications.conversationId,
			unread: unreadBy(actor.id),
			silence: { reportedAt: silences.reportedAt, handledAt: silences.handledAt },
			office: { alias: offices.alias, phone: offices.phone }
		})
		.from(applications)
		.innerJoin(postings, eq(postings.id, applications.postingId))
		.innerJoin(postingVersions, eq(postingVersions.id, applications.postingVersionId))
		.innerJoin(establishments, eq(establishments.id, applications.establishmentId))
		.innerJoin(offices, eq(offices.id, applications.officeId))
		.leftJoin(silences, eq(silences.applicationId, applications.id))
		.where(and(eq(applications.seekerId, actor.id), which))
		.orderBy(desc(applications.submittedAt), asc(applications.id))
		.limit(limit)
		.prepare('application cards')
		.execute();
	const steps = await readSteps(
		db,
		rows.map(({ id }) => id)
	);
	return rows.map((row) => ({ ...row, steps: steps.get(row.id) ?? [] }));
}

/** Where an interview is stands while it is to come, and the office where it can be asked. */
const asShown = (card: ApplicationCard, now: Date): ApplicationCard => ({
	...card,
	interviewPlace: isAhead(card, now) ? card.interviewPlace : null,
	office: nextStep(card, now).late ? card.office : null
});

/** Its interview is still to come. */
export const isAhead = ({ state, interviewAt }: ApplicationCard, now: Date) =>
	isOpen(state) && interviewAt !== null && interviewAt > now;
