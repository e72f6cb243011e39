import { expect, test } from 'vitest';
import { momentOf, tokyoLocal } from '#lib/calendar/local.ts';

test('a moment in Tokyo is read as it was written, and what is no moment is none', () => {
	const moment = new Date('2026-12-02T13:30:00+09:00');
	expect(momentOf(tokyoLocal(moment))).toEqual(moment);
	for (const text of ['', '-1', '9007199254740993', '2026-13-41T10:00'])
		expect([text, momentOf(text)]).toEqual([text, undefined]);
});
