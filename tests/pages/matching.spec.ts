import { eq } from 'drizzle-orm';
import { latestApplications } from '#lib/applications/server/latest-applications.ts';
import { addDays } from '#lib/calendar/tokyo.ts';
import { sendRecommendation } from '#lib/recommendations/server/send-recommendation.ts';
import { openSeeker } from '#lib/seekers/server/open-seeker.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import { anOpenPosting, aSeeker, today } from '../support/on-pages.ts';
import { expect, isLive, test } from '../support/windows.ts';

test('the day an officer has written for 応募期限日 stays when news comes in', async ({
	windowOf,
	service
}) => {
	const [officer, colleague, seeker, employer] = await Promise.all([
		service.officer(),
		service.officer(),
		aSeeker(service, '黒木 直'),
		service.employer('渡邉 誠')
	]);
	const [posting, other] = await Promise.all(
		[1, 2].map(() => anOpenPosting(service, employer.establishmentId))
	);
	const [row] = await service.db.select().from(seekers).where(eq(seekers.accountId, seeker.id));
	const number = row?.number ?? '';
	for (const actor of [officer, colleague])
		await openSeeker({ ...service, actor }, { number, reason: 'counter' });
	const page = await windowOf(officer);
	await page.goto(`/office/matching?send=${posting?.number}`);
	await isLive(page);
	const day = page.getByLabel('応募期限日');
	await day.fill(addDays(today(), 3));

	await sendRecommendation(
		{ ...service, actor: colleague },
		{
			...{ seekerId: seeker.id, postingId: other?.id ?? '', seekerNumber: number, note: '' },
			...{ applyBy: addDays(today(), 5), employerAsked: false }
		},
		latestApplications
	);

	await expect(page.getByRole('complementary').getByText(other?.number ?? '')).toBeAttached();
	await expect(day).toHaveValue(addDays(today(), 3));
});
