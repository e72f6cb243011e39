import * as v from 'valibot';
import { expect, test } from 'vitest';
import { announcementForm, MAX_BODY, MAX_TITLE } from '#lib/notices/announcement-form.ts';
import { audienceName, choiceOf } from '#lib/notices/announcement.ts';

const typed = {
	clientId: '5f0c2b54-2a55-4b6b-8f3c-0a8f1f5b7a10',
	audience: 'valid',
	number: '',
	title: '面接会',
	body: '12月に開きます。'
};

const errorsOf = (changed: Partial<Record<keyof typeof typed, string>>) => {
	const read = v.safeParse(announcementForm, { ...typed, ...changed });
	return (read.issues ?? []).map(({ path }) => path?.[0]?.key);
};

test('title and body are taken up to their limits, in any script, and not one character more', () => {
	expect(errorsOf({ title: '介'.repeat(MAX_TITLE), body: '🌸'.repeat(MAX_BODY) })).toEqual([]);
	expect(errorsOf({ title: '介'.repeat(MAX_TITLE + 1) })).toEqual(['title']);
	expect(errorsOf({ body: '🌸'.repeat(MAX_BODY + 1) })).toEqual(['body']);
});

test('what cannot be read is no text, and control characters are not stored', () => {
	expect(errorsOf({ title: '　\u200b', body: '\n\n' })).toEqual(['title', 'body']);
	const { title, body } = v.parse(announcementForm, {
		...typed,
		title: ' 面接会\r\n12月\u0000 ',
		body: '一行目\r\n\u202e二行目'
	});
	expect([title, body]).toEqual(['面接会 12月', '一行目\n二行目']);
});

test('one person is named by a 求職番号 in any form; to all of them no number is asked for', () => {
	expect(errorsOf({ audience: 'one', number: '１３０１０－１２３４５' })).toEqual([]);
	expect(errorsOf({ audience: 'one', number: 'たかはし', title: '' })).toEqual(['title', 'number']);
	expect(errorsOf({ audience: 'all', number: 'たかはし' })).toEqual([]);
	expect(errorsOf({ audience: 'everybody' })).toEqual(['audience']);
});

test('an audience is named as it was chosen', () => {
	expect(choiceOf({ to: 'office' })).toBe('all');
	expect(choiceOf({ to: 'office', validity: 'valid' })).toBe('valid');
	expect(choiceOf({ to: 'one', seekerId: 'x' })).toBe('one');
	expect(audienceName('one', { name: '髙橋 美咲', number: '13010-00000001' })).toBe(
		'髙橋 美咲さん（13010-00000001）'
	);
	expect(audienceName('one', null)).toBe('求職者ひとり');
});
