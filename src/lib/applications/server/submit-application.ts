import { and, eq } from 'drizzle-orm';
import { openConversation } from '#lib/conversations/server/open-conversation.ts';
import { claimDocuments } from '#lib/documents/server/claim-documents.ts';
import { employerLogins } from '#lib/employers/server/schema.ts';
import { issueLetter } from '#lib/letters/server/issue-letter.ts';
import { postingVersions } from '#lib/postings/server/schema.ts';
import { markApplied } from '#lib/recommendations/server/mark-applied.ts';
import { answerByApplying } from '#lib/requests/server/answer-by-applying.ts';
import { extendValidity } from '#lib/seekers/server/extend-validity.ts';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import type { Tx } from '#lib/server/db.ts';
import { publish } from '#lib/server/events.ts';
import { hasLetter, kinds } from '../rules.ts';
import { promisedOnApplying } from '../timeline.ts';
import { PostingChanged } from './errors.ts';
import { applicationDrafts, applications, applicationSteps } from './schema.ts';
import { lockStanding, refusalOf, type KnownStanding } from './standing.ts';

export interface Submission {
	/** 求人番号 */
	number: string;
	kind: 'referral' | 'direct';
	/** One attempt: pressing twice, or again after a lost answer, finds the application that was made. */
	clientId: string;
	motivation: string;
	remarks: string;
	/** APP-9: the version of the wording agreed to. */
	consent: string;
	/** The version of the posting that was read; if it has changed since, nothing is applied for. */
	postingVersion?: number;
	/** The files that were on the confirmation; if they have changed since, nothing is applied for. */
	documents?: string[];
}

/**
 * 応募 (APP-10): for a referral this is the referral itself, so everything is checked again under lock
 * (APP-13), and application, conversation, documents and letter exist together or not at all. Safe to retry.
 */
export async function submitApplication(
	{ db, actor, now }: Context<SeekerActor>,
	submission: Submission
): Promise<{ applicationId: string }> {
	return db.transaction(async (tx) => {
		const at = now();
		const standing = await lockStanding(tx, { seekerId: actor.id, ...submission });
		const earlier = await findAttempt(tx, actor.id, submission.clientId);
		if (earlier) return { applicationId: earlier.id };
		const refusal = refusalOf(standing, at);
		if (refusal) throw refusal;

		const { posting, seeker, recommendation } = standing;
		const { postingVersion = posting.version } = submission;
		if (postingVersion !== posting.version) throw new PostingChanged();
		const { id: postingVersionId, content } = await readVersion(tx, posting);
		const conversationId = await openConversation(tx, {
			subject: posting.title,
			members: await membersOf(tx, standing),
			firstLine: `応募（${kinds[submission.kind]}）が届きました。面接の日程や質問を、ここでやりとりできます。`,
			at
		});
		const { kind } = submission;
		const about = { seekerId: actor.id, postingId: posting.id, kind, at };
		const application = await store(tx, {
			kind,
			requestId: await answerByApplying(tx, about),
			seekerId: actor.id,
			postingId: posting.id,
			postingVersionId,
			establishmentId: posting.establishmentId,
			officeId: recommendation?.officeId ?? posting.officeId,
			recommendationId: kind === 'referral' ? recommendation?.id : null,
			conversationId,
			clientId: submission.clientId,
			motivation: submission.motivation,
			remarks: submission.remarks,
			consentVersion: submission.consent,
			submittedAt: at,
			state: 'applied',
			stateChangedAt: at,
			promisedBy: promisedOnApplying(content.selection ?? {}, at)
		});
		await claimDocuments(tx, application, submission.documents);
		if (recommendation && application.recommendationId) await markApplied(tx, recommendation, at);
		if (hasLetter(application.kind))
			await issueLetter(tx, { applicationId: application.id, now: at });
		await extendValidity(tx, actor.id, at);
		await forgetDraft(tx, actor.id, posting.id);
		await publish(tx, {
			type: 'application.submitted',
			to: [
				`account:${actor.id}`,
				`establishment:${application.establishmentId}`,
				`office:${application.officeId}`
			],
			data: {
				applicationId: application.id,
				seekerId: actor.id,
				establishmentId: application.establishmentId,
				conversationId,
				title: posting.title,
				kind: application.kind,
				seekerName: seeker.name,
				establishmentName: content.establishment?.name ?? ''
			}
		});
		return { applicationId: application.id };
	});
}

async function findAttempt(tx: Tx, seekerId: string, clientId: string) {
	const [row] = await tx
		.select({ id: applications.id })
		.from(applications)
		.where(and(eq(applications.seekerId, seekerId), eq(applications.clientId, clientId)));
	return row;
}

/** JOB-23: the version that the application points at for ever. */
async function readVersion(tx: Tx, { id, version }: KnownStanding['posting']) {
	const [row] = await tx
		.select({ id: postingVersions.id, content: postingVersions.content })
		.from(postingVersions)
		.where(and(eq(postingVersions.postingId, id), eq(postingVersions.version, version)));
	if (!row) throw new Error('The posting has no row for its current version.');
	return row;
}

/** The seeker, and everyone who signs in for the establishment. */
async function membersOf(tx: Tx, { seeker, posting }: KnownStanding) {
	const logins = await tx
		.select({ accountId: employerLogins.accountId })
		.from(employerLogins)
		.where(eq(employerLogins.establishmentId, posting.establishmentId));
	return [
		{ accountId: seeker.accountId, side: 'seeker' as const },
		...logins.map(({ accountId }) => ({ accountId, side: 'employer' as const }))
	];
}

async function store(tx: Tx, values: typeof applications.$inferInsert) {
	const [row] = await tx.insert(applications).values(values).returning();
	if (!row) throw new Error('The application was not stored.');
	await tx.insert(applicationSteps).values({
		applicationId: row.id,
		state: row.state,
		at: row.submittedAt,
		byId: row.seekerId
	});
	return row;
}

const forgetDraft = (tx: Tx, seekerId: string, postingId: string) =>
	tx
		.delete(applicationDrafts)
		.where(
			and(eq(applicationDrafts.seekerId, seekerId), eq(applicationDrafts.postingId, postingId))
		);
