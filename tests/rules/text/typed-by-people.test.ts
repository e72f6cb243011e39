import type * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { emailAddress, signInForm } from '#lib/accounts/rules.ts';
import { mailedKey } from '#lib/accounts/keys.ts';
import { secondStepCode } from '#lib/second-step/recovery-codes.ts';
import { messageBody } from '#lib/conversations/rules.ts';
import { parsePostingNumber } from '#lib/postings/numbers.ts';
import { pastedNumber } from '#lib/search/pasted-number.ts';
import { readConditions } from '#lib/conditions/conditions.ts';
import { kana, personName, phone, postcode } from '#lib/registration/person-fields.ts';
import { tellsContact } from '#lib/registration/pr.ts';
import { check } from '#lib/text/check.ts';

const read = <Schema extends v.GenericSchema>(schema: Schema, given: unknown) => {
	const { success, output } = check(schema, given);
	return success ? output : undefined;
};

describe('a mail address', () => {
	test.each([
		['two dots of an old telephone', 'hana..ko@docomo.ne.jp', 'hana..ko@docomo.ne.jp'],
		['a dot before the @', 'hanako.@ezweb.ne.jp', 'hanako.@ezweb.ne.jp'],
		['an apostrophe', "o'brien@example.ie", "o'brien@example.ie"],
		['an apostrophe of a word processor', 'o’brien@example.ie', "o'brien@example.ie"],
		['a slash', 'hana/ko@docomo.ne.jp', 'hana/ko@docomo.ne.jp'],
		['two hyphens', 'hanako@my--shop.jp', 'hanako@my--shop.jp'],
		['a host in ASCII form', 'hanako@example.xn--q9jyb4c', 'hanako@example.xn--q9jyb4c'],
		['a Japanese host', 'hanako@日本語.jp', 'hanako@xn--wgv71a119e.jp'],
		['a Japanese full stop', 'hanako@example。jp', 'hanako@example.jp'],
		['full width', 'ｈａｎａｋｏ＠ｅｘａｍｐｌｅ．ｊｐ', 'hanako@example.jp'],
		['a blank without width', '\u200bhanako@example.jp\u200b', 'hanako@example.jp'],
		['a joiner of words', 'hanako@\u2060example.jp', 'hanako@example.jp'],
		['a soft hyphen', 'hana\u00adko@example.jp', 'hanako@example.jp'],
		['a direction mark', '\u202ahanako@example.jp\u202c', 'hanako@example.jp']
	])('with %s is taken', (_, typed, kept) => {
		expect(read(emailAddress, typed)).toBe(kept);
	});

	test.each([
		'hanako',
		'@example.jp',
		'hanako@',
		'hanako@example',
		'hana ko@example.jp',
		'花子@example.jp',
		'hanako@example.jp, taro@example.jp',
		'hanako@-example.jp',
		'hanako@127.0.0.1',
		'a@b/日本.jp',
		'<b>@example.jp'
	])('%s is refused', (typed) => {
		expect(read(emailAddress, typed)).toBeUndefined();
	});
});

test.each([
	['03-0000-0000\u200e', '03-0000-0000'],
	['\u202a090−0000−0000\u202c', '090-0000-0000'],
	['03/0000/0000', '03-0000-0000'],
	['03・0000・0000', '03-0000-0000'],
	['03.0000.0000', '03-0000-0000'],
	['03⁃0000━0000', '03-0000-0000'],
	['０３（００００）００００', '0300000000']
])('the telephone number %j is read as %s', (typed, kept) => {
	expect(read(phone, typed)).toBe(kept);
});

test.each(['112-0002\u200b', '\u200e〒112−0002', '112–0002', '１１２ー０００２'])(
	'the postcode %j is read',
	(typed) => {
		expect(read(postcode, typed)).toBe('112-0002');
	}
);

test.each(['4829–1703–5164', '4829\u20601703\u20605164', '4829―1703━5164', '4829・1703・5164'])(
	'the 予備コード %j is read',
	(typed) => {
		expect(read(secondStepCode, typed)).toBe('482917035164');
	}
);

test.each(['482−917', '482\u200b917', '\u200e482917', '482ー917'])(
	'the key %j is read',
	(typed) => {
		expect(read(mailedKey, typed)).toBe('482917');
	}
);

test.each(['13010−09999999', '13010⁃09999999', '\u200e13010-0999\u200b9999'])(
	'the 求人番号 %j is read in a field, a box of words and an address',
	(typed) => {
		expect(parsePostingNumber(typed)).toBe('13010-09999999');
		expect(pastedNumber(typed)).toBe('13010-09999999');
		const { conditions } = readConditions(new URLSearchParams({ no: typed }));
		expect(conditions.numbers).toEqual(['13010-09999999']);
	}
);

test.each([
	['シケン タロ−', 'シケン タロー'],
	['タロ－', 'タロー'],
	['サト‐', 'サトー'],
	['さと—', 'サトー'],
	['ﾀﾛ-', 'タロー'],
	['ジョン＝スミス', 'ジョン・スミス'],
	['アーサー゠ベル', 'アーサー・ベル'],
	['スミス，ジョン', 'スミス ジョン'],
	['スミス、ジョン', 'スミス ジョン'],
	['いすゞ ミスヾ', 'イスヾ ミスヾ'],
	['みすゝ', 'ミスヽ'],
	['タカハシ\u200bミサキ\u200e', 'タカハシミサキ'],
	['タカハシ　ミサキ', 'タカハシ ミサキ']
])('the reading %s is kept as %s', (typed, kept) => {
	expect(read(kana, typed)).toBe(kept);
});

test.each(['高橋', 'Takahashi', '-タロ', 'タロ3'])('the reading %s is refused', (typed) => {
	expect(read(kana, typed)).toBeUndefined();
});

test('a name keeps its forms and loses what came unseen with it', () => {
	expect(read(personName, '\u200e葛\u{e0100}城\u200b 誠一郎\u2060')).toBe('葛\u{e0100}城 誠一郎');
	expect(read(personName, 'あ'.repeat(80))).toHaveLength(80);
	expect(read(personName, 'あ'.repeat(81))).toBeUndefined();
});

test.each(['\u2800', '\u200b', '\u3164', ' \u2800\u200d\n'])(
	'%j shows nothing, so it is no message and no name',
	(typed) => {
		expect(read(messageBody, typed)).toBeUndefined();
		expect(read(personName, typed)).toBeUndefined();
	}
);

test('an emoji that is joined of several stays one', () => {
	expect(read(messageBody, '👩‍⚕️ です')).toBe('👩‍⚕️ です');
});

test.each([
	'2015-04 2020-03 事務',
	'2018 2019 2020年度に表彰',
	'2015-2017 2018-2020',
	'2015.04-2020.03',
	'2004/06 2008/03 2010/05',
	'昭和60年、平成10年、令和2年',
	'売上 120,000,000円'
])('the years in %s are no telephone number', (text) => {
	expect(tellsContact(text)).toBe(false);
});

test.each([
	'090-1234-5678',
	'０９０　１２３４　５６７８',
	'03（1234）5678',
	'電話は0312345678まで',
	'+81 90 1234 5678',
	'090・1234・5678',
	'2020年から090.1234.5678',
	'0\u200b90-1234-\u200e5678',
	'9012345678',
	'hanako＠example.jp'
])('%s tells how to be reached', (text) => {
	expect(tellsContact(text)).toBe(true);
});

test.each([{}, { email: ['a@example.jp', 'b@example.jp'], password: 'x' }, { email: 1 }, null])(
	'no sentence of the validator reaches people: %j',
	(given) => {
		const { issues = [] } = check(signInForm, given);

		expect(issues.length).toBeGreaterThan(0);
		for (const { message } of issues) expect(message).toMatch(/^[^A-Za-z]+。$/);
	}
);
