import * as v from 'valibot';
import { parseAddress } from '#lib/language/parse-address.ts';
import { MAX_NOTE } from '#lib/seekers/consultation.ts';
import { words } from '#lib/registration/fields.ts';
import { phone } from '#lib/registration/person-fields.ts';
import { narrow } from '#lib/text/narrow.ts';
import { topics, ways, type Topic, type Way } from './rules.ts';

const link = v.pipe(
	v.optional(v.string(), ''),
	v.transform(narrow),
	v.maxLength(500, 'リンクは500文字までです。'),
	v.check(isSafeLink, 'https:// で始まる、ビデオ会議のリンクを入力してください。')
);

/** Opened by somebody who trusts their office: an ordinary https address of a named host, and nothing hidden in it. */
function isSafeLink(text: string): boolean {
	const address = parseAddress(text);
	if (!address) return false;
	const { protocol, hostname, username, password } = address;
	return (
		protocol === 'https:' && /^[a-z\d-]+(\.[a-z\d-]+)+$/.test(hostname) && !(username || password)
	);
}

export const linkForm = v.object({ bookingId: v.pipe(v.string(), v.uuid()), link });

/** '2026-12-01T10:00' in Tokyo. */
const startsAt = v.pipe(
	v.optional(v.string(), ''),
	v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, '日と時間を選んでください。'),
	v.transform((local) => new Date(`${local}:00+09:00`)),
	v.check((moment) => !Number.isNaN(moment.getTime()), '日と時間を選んでください。')
);

const details = {
	way: v.pipe(
		v.optional(v.string(), ''),
		v.picklist(Object.keys(ways) as Way[], '相談の方法をひとつ選んでください。')
	),
	topic: v.pipe(
		v.optional(v.string(), ''),
		v.picklist(Object.keys(topics) as Topic[], '相談したいことをひとつ選んでください。')
	),
	phone,
	note: words('伝えておきたいこと', MAX_NOTE)
};

const needsPhone = (input: { way: Way; phone: string }) =>
	input.way !== 'phone' || input.phone !== '';
const GIVE_PHONE = '職員が電話をかける番号を入力してください。例：090-0000-0000';

export const bookingForm = v.pipe(
	v.object({ ...details, startsAt }),
	v.forward(
		v.partialCheck([['way'], ['phone']], (input) => needsPhone(input), GIVE_PHONE),
		['phone']
	)
);
export type NewBooking = v.InferOutput<typeof bookingForm>;

const bookingId = v.pipe(v.string(), v.uuid());

/** Everything but the time, of the booking that was on the screen. */
export const detailsForm = v.pipe(
	v.object({ ...details, bookingId: v.optional(bookingId) }),
	v.forward(
		v.partialCheck([['way'], ['phone']], (input) => needsPhone(input), GIVE_PHONE),
		['phone']
	)
);
export type BookingDetails = v.InferOutput<typeof detailsForm>;

export const moveForm = v.object({ startsAt, bookingId: v.optional(bookingId) });
export const bookingIdForm = v.object({ bookingId });

/** One tap: the booking, and the seal of the registration that was on the officer's screen. */
export const heldForm = v.object({
	bookingId,
	seen: v.optional(v.string(), '')
});
