import { applications } from '#lib/applications/server/schema.ts';
import { conversations } from '#lib/conversations/server/schema.ts';
import { postings, postingVersions } from '#lib/postings/server/schema.ts';
import type { PostingContent } from '#lib/postings/fields.ts';
import type { EmployerActor, SeekerActor } from '#lib/server/context.ts';
import type { World } from '../../support/world.ts';

let serial = 0;

/** Only what documents ask of a posting; what it says is of no interest here. */
export async function aPosting(
	world: World,
	employer: EmployerActor,
	given: Partial<typeof postings.$inferInsert> = {}
) {
	const number = `13010-${(serial += 1)}`;
	const [posting] = await world.db
		.insert(postings)
		.values({
			number,
			establishmentId: employer.establishmentId,
			officeId: await world.office(),
			state: 'open',
			version: 1,
			receivedOn: '2026-11-01',
			openUntil: '2026-12-31',
			visibility: 1,
			title: '介護福祉士',
			kind: 'full',
			employmentForm: '正社員',
			prefecture: '東京都',
			town: '千代田区',
			occupationGroup: 1,
			wageLower: 205_000,
			wageUpper: 290_000,
			wageUnit: 'month',
			badges: [],
			licences: [],
			acceptsDirect: true,
			acceptsDocuments: true,
			headcount: 1,
			...given
		})
		.returning();
	if (!posting) throw new Error('no posting');
	await world.db.insert(postingVersions).values({
		postingId: posting.id,
		version: 1,
		content: {} as PostingContent,
		confirmedAt: world.now(),
		code: crypto.randomUUID()
	});
	return posting;
}

/** An application as it stands right after 応募. */
export async function anApplication(
	world: World,
	seeker: SeekerActor,
	posting: typeof postings.$inferSelect
) {
	const { db } = world;
	const [version] = await db.select({ id: postingVersions.id }).from(postingVersions);
	const [conversation] = await db
		.insert(conversations)
		.values({ subject: posting.title, createdAt: world.now() })
		.returning();
	const [application] = await db
		.insert(applications)
		.values({
			kind: 'direct',
			seekerId: seeker.id,
			postingId: posting.id,
			postingVersionId: version?.id ?? '',
			establishmentId: posting.establishmentId,
			officeId: posting.officeId,
			conversationId: conversation?.id ?? '',
			clientId: crypto.randomUUID(),
			motivation: '少人数で一人ひとりと長く関われる仕事がしたいです。',
			remarks: '',
			consentVersion: '1',
			submittedAt: world.now(),
			state: 'applied',
			stateChangedAt: world.now()
		})
		.returning();
	if (!application) throw new Error('no application');
	return application;
}
