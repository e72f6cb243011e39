import * as v from 'valibot';
import { parseSeekerNumber } from '#lib/seekers/numbers.ts';
import { atMost } from '#lib/text/at-most.ts';
import { asTyped, hasWords } from '#lib/text/typed.ts';
import { audienceWords, type AudienceChoice } from './announcement.ts';

/** It stands in the list of notices, on a phone in two lines. */
export const MAX_TITLE = 60;
/** One page of a letter. */
export const MAX_BODY = 1000;

const choices = Object.keys(audienceWords) as AudienceChoice[];

const words = (clean: (text: string) => string, what: string, most: number) =>
	v.pipe(
		v.optional(v.string('文字で入力してください。'), ''),
		v.transform((text) => clean(asTyped(text)).trim()),
		v.check(hasWords, `${what}を書いてください。`),
		atMost(what, most)
	);

/** A notice of the office, with the same rules for looking at it once more and for sending it. */
export const announcementForm = v.pipe(
	v.object({
		/** One attempt: pressing twice sends once. */
		clientId: v.pipe(
			v.optional(v.string(), ''),
			v.uuid('画面を開き直して、もう一度お試しください。')
		),
		audience: v.pipe(
			v.optional(v.string(), ''),
			v.picklist(choices, 'だれに送るかを選んでください。')
		),
		number: v.optional(v.string(), ''),
		title: words((text) => text.replace(/[\n\t]+/g, ' '), '件名', MAX_TITLE),
		body: words((text) => text, '本文', MAX_BODY)
	}),
	v.forward(
		v.partialCheck(
			[['audience'], ['number']],
			({ audience, number }) => audience !== 'one' || parseSeekerNumber(number) !== undefined,
			'求職番号を、13010-00012345 のように入力してください。'
		),
		['number']
	)
);
export type AnnouncementInput = v.InferOutput<typeof announcementForm>;
