import * as v from 'valibot';
import { narrowNumber } from '#lib/text/narrow.ts';
import { words } from './fields.ts';
import type { Shape } from './typed.ts';

export const MAX_PR = 600;

/** 8 自己PR: seen by employers, without a name, once 求職情報公開 is on. */
export const prShape = { texts: ['pr'] } as const satisfies Shape;

/** Ten or eleven digits from a 0 on, or more after a +; years and months stand one behind another like that too. */
const phone =
	/(?:^|[^\d-]|(?:^|\D)-)0(?:[\s()./・-]{0,2}\d){9,10}(?!\d)|\+(?:[\s()./・-]{0,2}\d){9}/;
const solid = /\d{10}/;
const contact = /[\w.+-]@[\w-]+\.\w|https?:/i;

/** A telephone number, an address of mail or a site would undo the anonymity of the profile. */
export const tellsContact = (text: string): boolean =>
	[phone, solid, contact].some((form) => form.test(narrowNumber(text)));

export const pr = v.object({
	pr: v.pipe(
		words('自己PR', MAX_PR),
		v.check(
			(text) => !tellsContact(text),
			'電話番号やメールアドレスなどの連絡先は、書かないでください。名前を出さずに公開されるところです。'
		)
	)
});

export type Pr = v.InferOutput<typeof pr>;
