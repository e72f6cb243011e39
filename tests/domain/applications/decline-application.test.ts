import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { declineApplication } from '#lib/applications/server/decline-application.ts';
import {
	ApplicationNotFound,
	NotPossibleNow,
	TooEarlyToDecline
} from '#lib/applications/server/errors.ts';
import { registerResult } from '#lib/results/server/register-result.ts';
import { applications, applicationSteps } from '#lib/applications/server/schema.ts';
import { messages } from '#lib/conversations/server/schema.ts';
import { documents } from '#lib/documents/server/schema.ts';
import { letters } from '#lib/letters/server/schema.ts';
import { notices } from '#lib/notices/server/schema.ts';
import { aWorld, NOON } from '../../support/world.ts';
import { anApplication } from './given.ts';

const world = await aWorld();
const { db } = world;
const words = { body: 'このたびは辞退させていただきます。' };
const DAY_LATER = '2026-11-25T12:00:00+09:00';

async function appliedAtNoon() {
	world.at(NOON);
	return anApplication(world);
}

test('CLK-10: a second before the 24 hours end it is cancelled, from then on declined', async () => {
	const { misaki, applicationId } = await appliedAtNoon();
	world.at('2026-11-25T11:59:59+09:00');
	await expect(declineApplication(world.as(misaki), applicationId, words)).rejects.toThrow(
		TooEarlyToDecline
	);
	world.at(DAY_LATER);
	await declineApplication(world.as(misaki), applicationId, words);
	const [row] = await db.select().from(applications).where(eq(applications.id, applicationId));
	expect(row).toMatchObject({ state: 'declined', stateChangedAt: new Date(DAY_LATER) });
});

test('the message, the step and the news are one; the letter stays, the documents go', async () => {
	const { misaki, watanabe, posting, applicationId } = await appliedAtNoon();
	const [document] = await db
		.insert(documents)
		.values({
			...{ seekerId: misaki.id, postingId: posting.id, applicationId, kind: 'resume' },
			...{ fileName: '履歴書.pdf', mediaType: 'application/pdf', size: 10, sha256: 'x' },
			...{ storageKey: 'documents/x', state: 'clean', uploadedAt: NOON }
		})
		.returning();
	world.at(DAY_LATER);

	await declineApplication(world.as(misaki), applicationId, words);
	await declineApplication(world.as(misaki), applicationId, words);
	await world.react();

	const [row] = await db.select().from(applications).where(eq(applications.id, applicationId));
	const sent = await db
		.select()
		.from(messages)
		.where(eq(messages.conversationId, row!.conversationId));
	expect(sent.filter(({ authorId }) => authorId === misaki.id)).toMatchObject([words]);
	const steps = await db
		.select()
		.from(applicationSteps)
		.where(eq(applicationSteps.applicationId, applicationId));
	expect(steps.at(-1)).toMatchObject({ state: 'declined', byId: misaki.id });
	const [letter] = await db.select().from(letters).where(eq(letters.applicationId, applicationId));
	expect(letter?.revokedAt).toBeNull();
	const [gone] = await db.select().from(documents).where(eq(documents.id, document!.id));
	expect(gone).toMatchObject({ state: 'erased', eraseReason: 'decline', storageKey: null });
	const told = await db.select().from(notices).where(eq(notices.accountId, watanabe.id));
	expect(told.map(({ title }) => title)).toContainEqual(
		expect.stringContaining('髙橋 美咲さんが応募を辞退しました')
	);
	const heard = await world.announcedTo(`establishment:${watanabe.establishmentId}`);
	expect(heard.filter(({ type }) => type === 'application.declined')).toHaveLength(1);
});

test('what has ended is not declined, and another’s application is not found', async () => {
	const { misaki, watanabe, applicationId } = await appliedAtNoon();
	world.at(DAY_LATER);
	const stranger = await world.seeker('小野寺 翔');
	await expect(declineApplication(world.as(stranger), applicationId, words)).rejects.toThrow(
		ApplicationNotFound
	);
	await registerResult(world.as(watanabe), applicationId, {
		...{ outcome: 'not_hired', hiredOn: null, employmentForm: null, differs: null },
		...{ differences: [], differenceNote: '', reasonCodes: [] }
	});
	await expect(declineApplication(world.as(misaki), applicationId, words)).rejects.toThrow(
		NotPossibleNow
	);
});
