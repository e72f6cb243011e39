import { expect, test } from 'vitest';
import { refusalSentence, refusals, refusedUnread } from '#lib/documents/refusals.ts';
import {
	ACCEPTED,
	DEFAULT_MAX_DOC_BYTES,
	deliveredName,
	documentStates,
	isDelivered,
	mayBecome,
	promisedType,
	sizeText,
	tidyName,
	type DocumentState
} from '#lib/documents/rules.ts';

test('APP-5: the ten endings are taken in any case, and nothing else', () => {
	expect(ACCEPTED).toBe('.doc,.docx,.xls,.xlsx,.pdf,.jpg,.png,.bmp,.gif,.jpeg');
	expect(promisedType('履歴書.PDF')).toBe('pdf');
	expect(promisedType('写真.JPEG')).toBe('jpg');
	for (const name of ['履歴書.docm', 'a.svg', 'a.heic', 'pdf', '', 'a.', 'a.constructor'])
		expect(promisedType(name)).toBeUndefined();
});

test('a name keeps its Japanese and loses paths and what cannot be seen', () => {
	expect(tidyName('履歴書_髙橋﨑𠮷.pdf')).toBe('履歴書_髙橋﨑𠮷.pdf');
	expect(tidyName('C:\\Users\\misaki\\履歴書.pdf')).toBe('履歴書.pdf');
	expect(tidyName('../../etc/passwd.pdf')).toBe('passwd.pdf');
	expect(tidyName('履\u0000歴\r\n書.pdf')).toBe('履歴書.pdf');
	expect(tidyName('履歴書\u202Efdp.exe')).toBe('履歴書fdp.exe');
	expect(tidyName('.pdf')).toBe('名前なし.pdf');
	// A Mac takes names apart; what it does not take apart stays, as the old form of 神 does.
	expect(tidyName('ジョブ・カード.pdf'.normalize('NFD'))).toBe('ジョブ・カード.pdf');
	expect(tidyName('\ufa19.pdf')).toBe('\ufa19.pdf');
	expect(tidyName('')).toBe('名前なし');
});

test('a name over 100 characters is cut before its ending, never inside a character', () => {
	const name = tidyName('𠮷'.repeat(200) + '.docx');
	expect([...name]).toHaveLength(100);
	expect(name.endsWith('𠮷.docx')).toBe(true);
	expect(tidyName(name)).toBe(name);
	expect([...tidyName('a.' + 'b'.repeat(300))]).toHaveLength(100);
});

test('on download a BMP is named for the PNG it has become', () => {
	expect(deliveredName('修了証.bmp', 'png')).toBe('修了証.png');
	expect(deliveredName('修了証.JPEG', 'jpg')).toBe('修了証.JPEG');
});

test('sizes read as on the screens', () => {
	expect([500, 412 * 1024, 1.1 * 1024 * 1024, 2 * 1024 * 1024].map(sizeText)).toEqual([
		'500バイト',
		'412KB',
		'1.1MB',
		'2MB'
	]);
});

test('APP-6: a refusal names the file, the reason and the remedy', () => {
	expect(refusalSentence('履歴書.pdf', 'encrypted')).toBe(
		'履歴書.pdf：送れません：パスワード付き。パスワードを外して保存し直すと送れます。'
	);
	for (const { remedy } of Object.values(refusals)) expect(remedy).toMatch(/。$/);
});

test('APP-4: the limit in force is named', () => {
	expect(refusalSentence('写真.jpg', 'too-large', DEFAULT_MAX_DOC_BYTES)).toContain(
		'送れません：2MBより大きい。'
	);
	expect(refusedUnread(DEFAULT_MAX_DOC_BYTES + 1, true, DEFAULT_MAX_DOC_BYTES)).toBe('too-large');
	expect(refusedUnread(DEFAULT_MAX_DOC_BYTES, true, DEFAULT_MAX_DOC_BYTES)).toBeUndefined();
});

test('16.11: a document goes from 受付 by 検査中 to 配信 or 遮断, and erased is the end', () => {
	expect(mayBecome('received', 'scanning')).toBe(true);
	expect(mayBecome('scanning', 'clean')).toBe(true);
	expect(mayBecome('scanning', 'blocked')).toBe(true);
	expect(mayBecome('blocked', 'clean')).toBe(false);
	expect(mayBecome('received', 'clean')).toBe(false);
	const states = Object.keys(documentStates) as DocumentState[];
	for (const state of states) {
		expect(mayBecome('erased', state)).toBe(false);
		expect(mayBecome(state, 'erased')).toBe(state !== 'erased');
	}
});

test('APP-8: only what was found clean, or could not be scanned at all, is delivered', () => {
	const states = Object.keys(documentStates) as DocumentState[];
	expect(states.filter(isDelivered)).toEqual(['unscanned', 'clean']);
});
