import { randomBytes } from 'node:crypto';
import { sampleNumber, samplePosting } from '#lib/invented/sample.ts';
import { newCode } from '#lib/letters/verification-code.ts';
import { derive } from '#lib/postings/derive.ts';
import type { PostingContent } from '#lib/postings/fields.ts';
import { postings, postingVersions } from '#lib/postings/server/schema.ts';
import { recommendations } from '#lib/recommendations/server/schema.ts';
import { indexPostings } from '#lib/posting-index/server/index-postings.ts';
import type { OfficerActor, SeekerActor } from '#lib/server/context.ts';
import type { World } from './world.ts';

export type Posting = typeof postings.$inferSelect;
type Making = Pick<World, 'db' | 'office' | 'now'>;
type Given = Partial<typeof postings.$inferInsert> & { establishmentId: string };

/** Each process counts on from a place of its own, so that no two postings of a test share a number. */
let last = crypto.getRandomValues(new Uint32Array(1))[0]! % 1e8;
function nextNumber() {
	last = (last + 1) % 1e8;
	return sampleNumber.replace(/\d{8}$/, String(last).padStart(8, '0'));
}

/** An open posting, the one of the leaflet unless `says` changes it; columns that are given win over what it says. */
export async function aPosting(
	{ db, office, now }: Making,
	given: Given,
	says: (content: PostingContent) => PostingContent = (content) => content
): Promise<Posting> {
	const sample = samplePosting('2026-11-02');
	const header = { ...sample.header, number: given.number ?? nextNumber() };
	const content = says({ ...sample, header });
	const [posting] = await db
		.insert(postings)
		.values({ ...derive(content), officeId: await office(), state: 'open', version: 1, ...given })
		.returning();
	if (!posting) throw new Error('The posting was not stored.');
	await aVersion({ db, now }, posting, content);
	while (await indexPostings({ db, now }));
	return posting;
}

/** Another version of the 求人票; the posting's own column says which is current. */
export async function aVersion(
	{ db, now }: Pick<World, 'db' | 'now'>,
	posting: Pick<Posting, 'id' | 'version'>,
	content: PostingContent = samplePosting('2026-11-02')
) {
	const [row] = await db
		.insert(postingVersions)
		.values({
			postingId: posting.id,
			version: posting.version,
			content,
			confirmedAt: now(),
			code: newCode(randomBytes)
		})
		.returning();
	return row!;
}

/** A recommendation as it stands after an officer sent it. */
export async function aRecommendation(
	{ db, now }: Pick<World, 'db' | 'now'>,
	given: { seeker: SeekerActor; posting: { id: string }; officer: OfficerActor } & Partial<
		typeof recommendations.$inferInsert
	>
) {
	const { seeker, posting, officer, ...columns } = given;
	const [row] = await db
		.insert(recommendations)
		.values({
			seekerId: seeker.id,
			postingId: posting.id,
			officerId: officer.id,
			officeId: officer.officeId,
			note: '髙橋さんの希望に合う職場です。',
			applyBy: '2026-12-01',
			sentAt: now(),
			state: 'sent',
			...columns
		})
		.returning();
	return row!;
}
