import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { submitApplication } from '#lib/applications/server/submit-application.ts';
import { PaperNotFound, SlipNotFound } from '#lib/letters/server/errors.ts';
import { findSlip, readPaper } from '#lib/letters/server/queries.ts';
import { letters } from '#lib/letters/server/schema.ts';
import { formatCode } from '#lib/letters/verification-code.ts';
import { closeRecord } from '#lib/offices/server/open-record.ts';
import { openSeeker } from '#lib/seekers/server/open-seeker.ts';
import { readRegistration } from '#lib/seekers/server/read-registration.ts';
import { aPosting, aRecommendation } from '../../support/postings.ts';
import { aWorld } from '../../support/world.ts';

const world = await aWorld();

test('PRV-6 an officer opens the papers of whose record is open, and of nobody else', async () => {
	const [seeker, employer, officer] = [
		await world.seeker(),
		await world.employer(),
		await world.officer()
	];
	const posting = await aPosting(world, { establishmentId: employer.establishmentId });
	await aRecommendation(world, { seeker, posting, officer });
	const { applicationId } = await submitApplication(world.as(seeker), {
		...{ number: posting.number, kind: 'referral', clientId: crypto.randomUUID() },
		...{ motivation: '長く働きたいです。', remarks: '', consent: '2026-11' }
	});
	const sasaki = world.as(officer);
	const { number } = await readRegistration(world.as(seeker));
	const other = await readRegistration(world.as(await world.seeker('小野寺 翔')));
	const papers = ['letter', 'result_slip', 'posting_sheet'] as const;
	const isRefused = () =>
		Promise.all(
			papers.map((kind) =>
				expect(readPaper(sasaki, applicationId, kind)).rejects.toThrow(PaperNotFound)
			)
		);

	await isRefused();
	await openSeeker(sasaki, { number: other.number, reason: 'counter' });
	await isRefused();
	await openSeeker(sasaki, { number, reason: 'counter' });
	for (const kind of papers)
		expect(await readPaper(sasaki, applicationId, kind)).toMatchObject({ id: applicationId });
	await closeRecord(sasaki);
	await isRefused();
});

test('the code of a slip leads the establishment that it was sent to to its application, and nobody else', async () => {
	const [seeker, employer, rival] = [
		await world.seeker(),
		await world.employer(),
		await world.employer()
	];
	const posting = await aPosting(world, { establishmentId: employer.establishmentId });
	await aRecommendation(world, { seeker, posting, officer: await world.officer() });
	const { applicationId } = await submitApplication(world.as(seeker), {
		...{ number: posting.number, kind: 'referral', clientId: crypto.randomUUID() },
		...{ motivation: '長く働きたいです。', remarks: '', consent: '2026-11' }
	});
	const [letter] = await world.db
		.select({ code: letters.code })
		.from(letters)
		.where(eq(letters.applicationId, applicationId));
	const code = letter?.code ?? '';

	expect(await findSlip(world.as(employer), code)).toBe(applicationId);
	expect(await findSlip(world.as(employer), formatCode(code).toLowerCase())).toBe(applicationId);
	await expect(findSlip(world.as(rival), code)).rejects.toThrow(SlipNotFound);
	await expect(findSlip(world.as(employer), 'ABC')).rejects.toThrow(SlipNotFound);
});
