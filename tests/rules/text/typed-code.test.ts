import * as v from 'valibot';
import { expect, test } from 'vitest';
import { appCode } from '#lib/second-step/authenticator.ts';
import { mailedKey } from '#lib/accounts/keys.ts';
import { secondStepCode } from '#lib/second-step/recovery-codes.ts';
import { formatCode, newCode, readCode } from '#lib/letters/verification-code.ts';

/** As people type and copy them: full width, in groups, with every dash there is, and with marks nobody sees. */
const around = (groups: string[]) =>
	[
		' ',
		'　',
		'-',
		'‐',
		'‑',
		'–',
		'—',
		'―',
		'−',
		'－',
		'ー',
		'ｰ',
		'﹣',
		'\u2060',
		'\u200b',
		'\u200e'
	]
		.flatMap((between) => [groups.join(between), `\u202a${groups.join(between)}\u202c`])
		.concat(
			groups.join('').replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
		);

test.each([
	['認証キー', mailedKey, ['482', '917']],
	['認証アプリの数字', appCode, ['482', '917']],
	['予備コード', secondStepCode, ['4829', '1703', '5164']]
] as const)('%s is taken however its groups are divided', (_, schema, groups) => {
	for (const typed of around([...groups]))
		expect([typed, v.parse(schema, typed)]).toEqual([typed, groups.join('')]);
});

test('確認コード is taken however its groups are divided', () => {
	const code = newCode((count) => new Uint8Array(count).fill(7));
	for (const typed of around(formatCode(code).split('-')))
		expect([typed, readCode(typed)]).toEqual([typed, code]);
});

test('a letter among the digits of a key is refused, and no key becomes another', () => {
	for (const wrong of ['48291a', '4829', '', '48 29 17 5'])
		expect([wrong, v.is(mailedKey, wrong)]).toEqual([wrong, false]);
});
