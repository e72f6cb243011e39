import { isLive, signIn, test } from '../support/windows.ts';
import { applyFor, followed, readPosting } from './story/applying.ts';
import { decide, meet } from './story/deciding.ts';
import { letters } from './story/letters.ts';
import { arrives, choose, openRecord, send } from './story/sending.ts';
import { applicantArrives, talk } from './story/talking.ts';

/** As at home, with the service worker between the pages and the service. */
test.use({ serviceWorkers: 'allow' });

test('an officer sends a posting, a seeker applies, an employer answers and decides, all live', async ({
	windowOf
}) => {
	test.setTimeout(180_000);
	const [officer, seeker, employer] = await Promise.all([windowOf(), windowOf(), windowOf()]);
	await Promise.all([
		signIn(officer, 'office@demo.example'),
		signIn(seeker, 'seeker@demo.example'),
		signIn(employer, 'employer@demo.example')
	]);
	await isLive(seeker);

	await test.step('the officer opens the record of 髙橋 美咲 and says why', () =>
		openRecord(officer));
	await test.step('the officer chooses 介護福祉士 among the postings that fit', () =>
		choose(officer));
	await test.step('the card arrives on top of the home that was open', () =>
		Promise.all([send(officer), arrives(seeker)]));
	await test.step('the posting says everything', () => readPosting(seeker));

	const inbox = await employer.context().newPage();
	await Promise.all([employer.goto('/employer/applicants'), inbox.goto('/employer/inbox')]);
	await Promise.all([isLive(employer), isLive(inbox)]);

	await test.step('the seeker fills in the form and applies', () => applyFor(seeker));
	await test.step('the applicant is on top for the employer at once', () =>
		applicantArrives(employer, inbox));
	await test.step('the application stands among the running ones', () => followed(seeker));
	await test.step('both have their letters', () => letters(seeker, employer));
	await test.step('they talk', () => talk(seeker, inbox));

	const home = await seeker.context().newPage();
	await home.goto('/seeker');
	await isLive(home);
	await test.step('an interview is arranged', () => meet(employer, home));
	await test.step('the result is registered and the documents are gone', () =>
		decide(employer, seeker, home));
});
