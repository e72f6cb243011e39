import { expect, test } from 'vitest';
import { lastWord, suggested } from '#lib/conditions/suggested.ts';
import { readConditions, noConditions } from '#lib/conditions/conditions.ts';

const nothing = { occupations: [], towns: [], companies: [] };

test('the word that is being typed is the last one, whatever the width of the space', () => {
	expect(lastWord('夜勤なし　かい')).toBe('かい');
	expect(lastWord('夜勤なし ')).toBe('');
});

test('what is chosen takes the place of the typed word and leaves the words before it', () => {
	const asked = readConditions(new URLSearchParams('q=夜勤なし&job=介護助手')).conditions;
	const [one] = suggested({ ...nothing, occupations: ['看護師'] }, '夜勤なし　かん');

	expect(one?.apply(asked)).toMatchObject({
		words: '夜勤なし',
		occupations: ['介護助手', '看護師']
	});
});

test('a town and a company are asked for as what they are', () => {
	const [town, company] = suggested(
		{
			...nothing,
			towns: [{ code: '13105', name: '文京区', prefecture: '13' }],
			companies: [{ number: '1301-123456-7', name: '株式会社ハローワークケア' }]
		},
		'ぶん'
	);

	expect(town).toMatchObject({ label: '文京区', detail: '東京都', group: '市区町村' });
	expect(town?.apply(noConditions)).toMatchObject({ words: '', towns: ['13105'] });
	expect(company?.apply(noConditions)).toMatchObject({ company: '株式会社ハローワークケア' });
});
