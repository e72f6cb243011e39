import { fail, type ActionFailure } from '@sveltejs/kit';
import * as v from 'valibot';
import { DomainError } from '#lib/server/domain-error.ts';
import { isOutage, outage } from './outage.ts';

export interface Refusal {
	/** What was typed, so that nothing is lost. Passwords are left out. */
	values: Record<string, string | string[]>;
	/** The sentence of each field that must be mended, by name. */
	errors: Record<string, string>;
	/** A refusal of the whole, not of a field. */
	message?: string;
	code?: string;
}

/**
 * Checks a form and runs a command: the one place where forms meet commands. A wrong field answers 422,
 * a `DomainError` its own status, both with everything that was typed; anything else is a bug and throws.
 */
export async function submit<Schema extends v.GenericSchema, Done>(
	schema: Schema,
	request: Request,
	run: (input: v.InferOutput<Schema>) => Promise<Done>
): Promise<{ done: Done } | ActionFailure<Refusal>> {
	const values = readForm(await request.formData());
	const read = v.safeParse(schema, values);
	if (!read.success)
		return fail(422, { values: withoutSecrets(values), errors: firstErrors(read.issues) });
	try {
		return { done: await run(read.output) };
	} catch (refusal) {
		const kept = { values: withoutSecrets(values), errors: {} };
		if (isOutage(refusal)) return fail(503, { ...kept, ...outage });
		if (!(refusal instanceof DomainError)) throw refusal;
		return fail(refusal.status, {
			...kept,
			errors: refusal.fields ?? {},
			message: refusal.message,
			code: refusal.code
		});
	}
}

/** Text fields of a form; a name that comes twice, or ends in [], is a list. */
export function readForm(form: FormData): Record<string, string | string[]> {
	const values: Record<string, string | string[]> = {};
	for (const name of new Set(form.keys())) {
		const texts = form.getAll(name).filter((value) => typeof value === 'string');
		const key = name.replace(/\[\]$/, '');
		values[key] = name.endsWith('[]') || texts.length > 1 ? texts : (texts[0] ?? '');
	}
	return values;
}

/** Passwords, and what a passkey answered, are never kept or sent back. */
export const withoutSecrets = (values: Record<string, string | string[]>) =>
	Object.fromEntries(Object.entries(values).filter(([name]) => !/password|answer/i.test(name)));

function firstErrors(issues: v.BaseIssue<unknown>[]): Record<string, string> {
	const errors: Record<string, string> = {};
	for (const issue of issues) {
		const name = String(issue.path?.[0]?.key ?? 'form');
		errors[name] ??= issue.message;
	}
	return errors;
}
