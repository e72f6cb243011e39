import { expect, test } from 'vitest';
import { changesSince, CONSENT_VERSION, editions, holds } from '#lib/accounts/consent.ts';

const texts = [
	{ version: '2027-04-01', changes: ['残す期間を短くしました。'] },
	{
		version: '2027-01-01',
		changes: ['Cookieの説明を足しました。', '見る人をくわしく書きました。']
	},
	{ version: '2026-11-01', changes: ['はじめて定めました。'] }
];

test('consent holds for the text in force, and for no older one', () => {
	expect(holds(CONSENT_VERSION)).toBe(true);
	expect(holds('2026-10-31')).toBe(false);
	expect(holds(null)).toBe(false);
});

test('who agreed to an older text is told each change since, the newest first', () => {
	expect(changesSince('2026-11-01', texts)).toEqual([
		'残す期間を短くしました。',
		'Cookieの説明を足しました。',
		'見る人をくわしく書きました。'
	]);
	expect(changesSince('2027-04-01', texts)).toEqual([]);
});

test('who never agreed is told of no change', () => {
	expect(changesSince(null, texts)).toEqual([]);
});

test('every text has a day of its own and says what it changed', () => {
	const days = editions.map(({ version }) => version);
	expect(days).toEqual([...new Set(days)].sort().reverse());
	for (const { version, changes } of editions) {
		expect(version).toMatch(/^\d{4}-\d{2}-\d{2}$/);
		expect(changes).not.toEqual([]);
	}
});
