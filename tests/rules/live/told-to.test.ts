import { expect, test } from 'vitest';
import type { EventName } from '#lib/live/contract.ts';
import { toldTo, type Hearer } from '#lib/live/told-to.ts';
import { newsFields } from '../../support/news-fields.ts';

const hearersOf = (type: EventName): readonly Hearer[] => toldTo[type];
const natures = (type: EventName): string[] => Object.values(newsFields[type]);

test('PRV-3 words of people are told to the accounts they are for, never to an office or an establishment', () => {
	const withWords = (Object.keys(newsFields) as EventName[]).filter((type) =>
		natures(type).includes('words')
	);

	expect(withWords.length).toBeGreaterThan(0);
	for (const type of withWords) expect([type, hearersOf(type)]).toEqual([type, ['account']]);
});

test('an establishment hears neither that a seeker asked the office about it nor whom it does not know', () => {
	const heard = (Object.keys(toldTo) as EventName[]).filter((type) =>
		hearersOf(type).includes('establishment')
	);

	// Of seekers it hears by their applications alone, and of a request without who it is for.
	expect(
		heard.filter((type) => /^(seeker|booking|recovery|consultation|referral)\./.test(type))
	).toEqual(['seeker.withdrawn']);
	expect(heard).not.toContain('application.silenceReported');
	for (const type of heard.filter((type) => type.startsWith('request.')))
		expect(Object.keys(newsFields[type])).not.toContain('seekerId');
});
