import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { faceOf } from '#lib/ui/face.ts';
import { failureOf } from '#lib/ui/failure.ts';
import { iconNames } from '#lib/ui/icons.ts';
import { currentTab, type Tab } from '#lib/ui/tabs.ts';

const tabs: Tab[] = [
	{ href: '/seeker', label: 'ホーム', icon: 'home' },
	{ href: '/seeker/search', label: '求人検索', icon: 'search' }
];

test('a page below a tab belongs to that tab, not to the home above it', () => {
	expect(currentTab(tabs, '/seeker/search/saved')?.label).toBe('求人検索');
	expect(currentTab(tabs, '/seeker')?.label).toBe('ホーム');
	expect(currentTab(tabs, '/seekers')).toBeUndefined();
});

test('a face shows the first character as typed, also outside the basic plane', () => {
	expect(faceOf('𠮷川 大地').letter).toBe('𠮷');
	expect(faceOf('髙橋 美咲').letter).toBe('髙');
	expect(faceOf('葛󠄀城 一').letter).toBe('葛󠄀');
	expect(faceOf('').letter).toBe('');
});

test('a company is known by its own name, not by its legal form', () => {
	expect(faceOf('社会福祉法人つばめの里').letter).toBe('つ');
	expect(faceOf('株式会社').letter).toBe('株');
});

test('a face keeps its colour', () => {
	expect(faceOf('髙橋 美咲')).toEqual(faceOf('髙橋 美咲'));
});

test('what is not yours looks like what does not exist', () => {
	expect(failureOf(403)).toEqual(failureOf(404));
	expect(failureOf(404).retry).toBe(false);
});

test('every failure says what is safe, and what passes may be tried again', () => {
	for (const status of [404, 429, 500, 502, 503])
		expect(failureOf(status).sentences.length).toBeGreaterThan(1);
	expect(failureOf(503).retry && failureOf(500).retry).toBe(true);
});

test('every icon name is drawn once', () => {
	const sprite = readFileSync('static/icons.svg', 'utf8');
	const drawn = [...sprite.matchAll(/id="i-([a-z]+)"/g)].map(([, name]) => name);
	expect(drawn.sort()).toEqual([...iconNames].sort());
});

test('a sign that the styles draw is that of the icons', () => {
	const sprite = readFileSync('static/icons.svg', 'utf8');
	const folder = 'src/lib/search/marks';
	const marks = readdirSync(folder);
	expect(marks.length).toBeGreaterThan(0);
	for (const mark of marks) {
		const drawn = />(.+)<\/svg>/.exec(readFileSync(`${folder}/${mark}`, 'utf8'))?.[1];
		expect(sprite).toContain(
			`<symbol id="i-${mark.replace('.svg', '')}" viewBox="0 0 24 24">${drawn}<`
		);
	}
});
