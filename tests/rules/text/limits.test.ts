import * as v from 'valibot';
import { expect, test } from 'vitest';
import {
	applicationForm,
	cancelForm,
	CONSENT_VERSION,
	declineApplicationForm,
	MAX_CANCEL_REMARKS,
	MAX_MOTIVATION,
	MAX_REMARKS
} from '#lib/applications/forms.ts';
import { MAX_DIFFERENCE_NOTE, resultForm } from '#lib/results/result.ts';
import { MAX_BODY } from '#lib/conversations/rules.ts';
import * as announcement from '#lib/notices/announcement-form.ts';
import { MAX_REASON_NOTE, openPickedForm } from '#lib/offices/rules.ts';
import * as recommending from '#lib/recommendations/rules.ts';
import { requestForm } from '#lib/requests/forms.ts';
import { MAX_MESSAGE } from '#lib/requests/rules.ts';
import * as favourites from '#lib/favourites/rules.ts';
import { changeForm, MAX_NAME } from '#lib/saved-searches/saved.ts';
import { consultationForm } from '#lib/seekers/consultation-form.ts';
import { MAX_NOTE } from '#lib/seekers/consultation.ts';

type Form = v.GenericSchema<unknown, object>;

const id = crypto.randomUUID();
const agreed = { consent: CONSENT_VERSION };
const hired = { outcome: 'hired', hiredOn: '2026-12-01', differs: 'yes', differences: 'wage' };
const notice = { clientId: id, audience: 'all', title: '件名', body: '本文' };

/** Every field of free words: its form, its limit, and what else the form must hold. */
const fields: [label: string, form: Form, field: string, most: number, rest: object][] = [
	['APP-1 志望動機', applicationForm, 'motivation', MAX_MOTIVATION, agreed],
	['APP-2 備考', applicationForm, 'remarks', MAX_REMARKS, { ...agreed, motivation: 'あ' }],
	[
		...(['APP-11 取消しの備考', cancelForm, 'remarks', MAX_CANCEL_REMARKS] as const),
		{ reason: 'other', consent: 'yes' }
	],
	['辞退のメッセージ', declineApplicationForm, 'body', MAX_BODY, { consent: 'yes' }],
	['APP-17 採用条件の違い', resultForm, 'differenceNote', MAX_DIFFERENCE_NOTE, hired],
	['APP-17 雇用形態', resultForm, 'employmentForm', 40, { ...hired, differenceNote: 'あ' }],
	['お知らせの件名', announcement.announcementForm, 'title', announcement.MAX_TITLE, notice],
	['お知らせの本文', announcement.announcementForm, 'body', announcement.MAX_BODY, notice],
	['PRV-6 開く理由', openPickedForm, 'reasonNote', MAX_REASON_NOTE, { reason: 'other' }],
	[
		...(['職員のひとこと', recommending.sendForm, 'note', recommending.MAX_NOTE] as const),
		{
			...{ seekerId: id, seekerNumber: '13010-00012345', postingId: id },
			...{ applyBy: '2026-12-01', employerAsked: 'yes' }
		}
	],
	['APP-19 直接リクエスト', requestForm, 'message', MAX_MESSAGE, { postingId: id }],
	['お気に入りのメモ', favourites.noteForm, 'note', favourites.MAX_NOTE, { postingId: id }],
	['検索条件の名前', changeForm, 'name', MAX_NAME, { id }],
	['相談の内容', consultationForm, 'note', MAX_NOTE, { topic: 'other' }]
];

/** One character each, as its writer sees it. */
const characters = ['あ', 'a', 'ｱ', '１', '髙', '𠮷', '😀', 'が'];

test.each(fields)('%s holds its limit in any script, and not one more', (...given) => {
	const [, form, field, most, rest] = given;
	const read = (text: string) => v.safeParse(form, { ...rest, [field]: text });

	for (const character of characters) {
		const whole = character.repeat(most);
		expect(read(whole), `${most} × ${character}`).toMatchObject({ success: true });
		const refused = read(whole + character);
		expect(refused.issues?.map((issue) => v.getDotPath(issue))).toEqual([field]);
		expect(refused.issues?.[0]?.message).toMatch(/文字/);
	}
});

test.each(fields)('%s keeps what shows, and nothing that does not', (...given) => {
	const [, form, field, most, rest] = given;
	const unseen = '\u0000\u0007\u001b\u007f\u202e\u2066\ud800';

	const answer = v.safeParse(form, {
		...rest,
		[field]: `${unseen.slice(0, 6)}${'あ'.repeat(most)}`
	});
	expect(answer.output).toMatchObject({ [field]: 'あ'.repeat(most) });
	const lone = v.safeParse(form, { ...rest, [field]: `あ${unseen.at(-1)}` });
	expect(JSON.stringify(lone.output)).not.toMatch(/\\ud800/);
});
