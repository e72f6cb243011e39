import { fail, isActionFailure, redirect, type RequestEvent } from '@sveltejs/kit';
import { findAddresses, sharedAddress } from '#lib/places/server/postcodes.ts';
import { besides, findStep, stepHref, type Step } from '#lib/registration/steps.ts';
import { sectionForm } from '#lib/registration/forms.ts';
import { withoutRow, withRow } from '#lib/registration/rows.ts';
import { rowsIn, textOf, type Typed } from '#lib/registration/typed.ts';
import { StepUnfinished } from '#lib/registration/server/errors.ts';
import { saveSection, type SavedSection } from '#lib/registration/server/save-section.ts';
import { count } from '#lib/server/limits.ts';
import { asSeeker, NotYours } from './contexts.ts';
import { ordinary } from './form-body.ts';
import { submit } from './submit.ts';

type Event = Pick<RequestEvent, 'locals' | 'request'> & { params: { step: string } };

/** Twenty rows of ten fields, and lists of which fifty may be ticked: whatever is written in them is kept. */
const WIDE = { bytes: 2 * ordinary.bytes, words: ordinary.words, fields: 500 };
const SAVES = { name: 'registration-saves', points: 120, seconds: 60 };

export function stepOf({ step }: Event['params']): Step {
	const found = findStep(step);
	if (!found) throw new NotYours();
	return found;
}

/** A step that is written in; the second is decided, not written. */
export function writtenStep(params: Event['params']) {
	const step = stepOf(params);
	if (step.section === null) throw new NotYours();
	return step;
}

type Sent = { version: number; typed: Typed; add: string; drop: string; anyway: boolean };

/** Every door of a step saves first, whatever else it is asked for: going back loses nothing either. */
const saving =
	<Done>(
		change: (step: ReturnType<typeof writtenStep>, sent: Sent) => Typed | Promise<Typed>,
		then: (step: ReturnType<typeof writtenStep>, sent: Sent, saved: SavedSection) => Done,
		tidy = false
	) =>
	async ({ locals, params, request }: Event) => {
		const ctx = asSeeker(locals);
		const step = writtenStep(params);
		let saved: SavedSection | undefined;
		const save = async (sent: Sent) => {
			await count(SAVES, ctx.actor.id);
			const typed = await change(step, sent);
			const { version } = sent;
			saved = await saveSection(ctx, { key: step.section, typed, version, tidy });
			return then(step, sent, saved);
		};
		const answer = await submit(sectionForm(step.section), request, save, WIDE);
		// Not right yet, but kept: what is sent next follows on that, and is not another tab's.
		if (saved && isActionFailure(answer))
			return fail(answer.status, Object.assign({}, answer.data, { version: saved.version }));
		return answer;
	};

const asSent = (_: unknown, { typed }: Sent) => typed;

export const registrationActions = {
	save: saving(asSent, (_, __, { version, savedAt }) => ({ version, savedAt })),
	next: saving(
		asSent,
		({ slug }, { anyway }, { errors }) => {
			if (Object.keys(errors).length > 0 && !anyway) throw new StepUnfinished(errors);
			redirect(303, besides(slug, 1));
		},
		true
	),
	back: saving(asSent, ({ slug }) => redirect(303, besides(slug, -1)), true),
	/** Adding and taking away rows without a script. */
	row: saving(
		({ section }, { typed, add, drop }) =>
			drop ? withoutRow(section, typed, drop) : withRow(section, typed, add),
		({ slug }, { typed, add, drop }) => {
			const name = add || drop.split('.')[0] || '';
			const at = add ? rowsIn(typed, name).length : 0;
			redirect(303, `${stepHref(slug)}#${name}.${at}`);
		}
	),
	/** 住所検索 without a script: the address comes back in its field. */
	address: saving(
		async (_, { typed }) => {
			const { address } = sharedAddress(await findAddresses(digitsOf(typed)));
			return address && !textOf(typed, 'address').startsWith(address)
				? { ...typed, address }
				: typed;
		},
		({ slug }) => redirect(303, `${stepHref(slug)}?looked-up#address`)
	)
};

const digitsOf = (typed: Typed) => textOf(typed, 'postcode').normalize('NFKC').replace(/\D/g, '');
