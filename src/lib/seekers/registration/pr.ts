import * as v from 'valibot';
import { words } from './fields.ts';
import type { Shape } from './typed.ts';

export const MAX_PR = 600;

/** 8 自己PR: seen by employers, without a name, once 求職情報公開 is on. */
export const prShape = { texts: ['pr'] } as const satisfies Shape;

const contact = /(?:\d[\s()-]?){9}\d|[\w.+-]@[\w-]+\.\w|https?:/i;

/** A telephone number, an address of mail or a site would undo the anonymity of the profile. */
export const tellsContact = (text: string): boolean =>
	contact.test(text.normalize('NFKC').replace(/[‐‑‒–—―−ー─﹣]/g, '-'));

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
