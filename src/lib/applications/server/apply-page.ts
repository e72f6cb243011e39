import { and, eq } from 'drizzle-orm';
import { paperSending } from '#lib/postings/paper-sending.ts';
import { postingVersions } from '#lib/postings/server/schema.ts';
import { summarisePosting } from '#lib/postings/summary.ts';
import { visibleContent } from '#lib/postings/visible.ts';
import { isValid } from '#lib/seekers/rules.ts';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import { only } from '#lib/server/only.ts';
import type { ApplyPage } from '../application.ts';
import { consents, CONSENT_VERSION } from '../forms.ts';
import { PostingNotFound } from './errors.ts';
import { applicationDrafts } from './schema.ts';
import { readStanding, refusalOf, type KnownStanding } from './standing.ts';

/** The form as it stands: the posting, what has been written so far, and why applying is impossible if it is. */
export async function readApplyPage(
	ctx: Context<SeekerActor>,
	number: string,
	kind: ApplyPage['kind']
): Promise<ApplyPage> {
	const standing = await readStanding(ctx.db, { seekerId: ctx.actor.id, number, kind });
	const { posting, recommendation } = standing;
	const [content, draft] = await Promise.all([
		readVisible(ctx, standing),
		findDraft(ctx, posting.id)
	]);
	const summary = summarisePosting(content);
	const refusal = refusalOf(standing, ctx.now());
	return {
		kind,
		posting: {
			...only(summary, 'number', 'title', 'employer', 'place'),
			...only(posting, 'id', 'version')
		},
		deadline:
			kind === 'referral' && recommendation
				? { label: '応募期限日', day: recommendation.applyBy }
				: { label: '紹介期限日', day: posting.openUntil },
		draft: {
			clientId: draft?.clientId ?? null,
			motivation: draft?.motivation ?? '',
			remarks: draft?.remarks ?? '',
			savedAt: draft?.updatedAt ?? null
		},
		consented: draft?.consentVersion === CONSENT_VERSION,
		consent: { version: CONSENT_VERSION, text: consents[CONSENT_VERSION](summary.employer) },
		acceptsDocuments: posting.acceptsDocuments,
		sending: paperSending(content.selection),
		refusal: refusal
			? {
					code: refusal.code,
					message: refusal.message,
					applicationId: standing.openApplicationId ?? null
				}
			: null
	};
}

/** JOB-20: a recommendation or an application makes the person a party; else their validity decides. */
async function readVisible({ db, now }: Context<SeekerActor>, standing: KnownStanding) {
	const { posting, recommendation, hasOpenApplication, seeker } = standing;
	const [row] = await db
		.select({ content: postingVersions.content })
		.from(postingVersions)
		.where(
			and(eq(postingVersions.postingId, posting.id), eq(postingVersions.version, posting.version))
		);
	if (!row) throw new PostingNotFound();
	const party = recommendation !== undefined || hasOpenApplication;
	return visibleContent(
		row.content,
		party ? 'party' : isValid(seeker, now()) ? 'seeker' : 'anyone'
	);
}

async function findDraft({ db, actor }: Context<SeekerActor>, postingId: string) {
	const [draft] = await db
		.select()
		.from(applicationDrafts)
		.where(
			and(eq(applicationDrafts.seekerId, actor.id), eq(applicationDrafts.postingId, postingId))
		);
	return draft;
}
