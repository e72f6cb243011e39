import { CONSENT_VERSION } from '#lib/applications/forms.ts';
import { submitApplication, type Submission } from '#lib/applications/server/submit-application.ts';
import type { SeekerActor } from '#lib/server/context.ts';
import { aPosting, aRecommendation } from '../../support/postings.ts';
import type { World } from '../../support/world.ts';

/** Misaki, an employer with a My Page, and its posting, recommended by an officer until 1 December. */
export async function aRecommendedPosting(world: World) {
	const [misaki, watanabe, sasaki] = await Promise.all([
		world.seeker('髙橋 美咲'),
		world.employer('渡邉 誠'),
		world.officer()
	]);
	const posting = await aPosting(world, { establishmentId: watanabe.establishmentId });
	const recommendation = await aRecommendation(world, { seeker: misaki, posting, officer: sasaki });
	return { misaki, watanabe, sasaki, posting, recommendation };
}

export const aSubmission = (number: string, change: Partial<Submission> = {}): Submission => ({
	number,
	kind: 'referral',
	clientId: crypto.randomUUID(),
	motivation: '少人数で一人ひとりと長く関われる仕事がしたいです。',
	remarks: '',
	consent: CONSENT_VERSION,
	...change
});

/** The same people, with the application made. */
export async function anApplication(world: World, change: Partial<Submission> = {}) {
	const given = await aRecommendedPosting(world);
	const submission = aSubmission(given.posting.number, change);
	const { applicationId } = await submitApplication(world.as(given.misaki), submission);
	return { ...given, applicationId, submission };
}

export const apply = (world: World, seeker: SeekerActor, submission: Submission) =>
	submitApplication(world.as(seeker), submission);
