import { afterAll, expect, test } from 'vitest';
import { InspectorsBusy } from '#lib/documents/server/errors.ts';
import { inspectFile, stopInspecting } from '#lib/documents/server/inspect.ts';
import { aPdf } from '../../support/files.ts';
import { aRawPdf } from '../../support/raw-pdf.ts';

afterAll(stopInspecting);

/** Read from each digit anew: minutes of work in two megabytes. */
const endless = () => aRawPdf({ objects: [`null endobj ${'1'.repeat(2_000_000)}`] });
const send = async (bytes: Uint8Array, waiting: number, working: number, person: string) =>
	inspectFile({ name: '履歴書.pdf', bytes }, person, { waiting, working });
const LONG = 60_000;

test('a file that uses up its inspector’s time is told so, and the next one finds another', async () => {
	const slow = ['a', 'b', 'c'].map((person) => send(endless(), LONG, 200, person));
	const honest = await send(await aPdf(), LONG, LONG, 'd');

	expect(honest.accepted).toBe(true);
	for (const one of await Promise.all(slow)) expect(one).toMatchObject({ refusal: 'heavy' });
});

test('a file that nobody had time to begin is not called anything', async () => {
	const slow = ['a', 'b'].map((person) => send(endless(), LONG, 900, person));
	await expect(send(await aPdf(), 50, LONG, 'c')).rejects.toThrow(InspectorsBusy);

	expect(await send(await aPdf(), LONG, LONG, 'c')).toMatchObject({ accepted: true });
	await Promise.all(slow);
});

test('a person’s files are looked at one by one, and others need not wait for all of them', async () => {
	const many = Array.from({ length: 3 }, () => send(endless(), LONG, 150, 'a'));
	const ended: string[] = [];
	const mine = Promise.all(many).then(() => ended.push('a'));
	await send(await aPdf(), LONG, LONG, 'b').then(() => ended.push('b'));
	await mine;

	expect(ended).toEqual(['b', 'a']);
});

test('a person with more files in line than an application takes is asked to come again', async () => {
	const many = Array.from({ length: 5 }, () => send(endless(), LONG, 60, 'a'));
	await expect(send(await aPdf(), LONG, LONG, 'a')).rejects.toThrow(InspectorsBusy);
	await Promise.all(many);
});
