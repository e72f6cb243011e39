import { expect, test } from 'vitest';
import { standingOf } from '#lib/recommendations/standing.ts';

test('of the reasons why nothing can be sent, the one somebody can mend first is told', () => {
	const online = { provisional: false, valid: true, registrationClass: 'online' as const };

	expect(standingOf({ ...online, provisional: true, valid: false })).toBe('provisional');
	expect(standingOf({ ...online, valid: false })).toBe('invalid');
	expect(standingOf(online)).toBe('online');
	expect(standingOf({ ...online, registrationClass: 'office' })).toBe('waiting');
});
