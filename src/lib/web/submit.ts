import { fail, type ActionFailure } from '@sveltejs/kit';
import type * as v from 'valibot';
import { DomainError } from '#lib/server/domain-error.ts';
import { check } from '#lib/text/check.ts';
import { ordinary } from './form-body.ts';
import { notNow } from './outage.ts';
import { readForm, type FormValues } from './read-form.ts';

export interface Refusal {
	/** What was typed, so that nothing is lost. Passwords are left out. */
	values: FormValues;
	/** The sentence of each field that must be mended, by name. */
	errors: Record<string, string>;
	/** A refusal of the whole, not of a field. */
	message?: string;
	code?: string;
}

/**
 * Checks a form and runs a command: the one place where forms meet commands. A wrong field answers 422,
 * a `DomainError` its own status, both with everything that was typed; what is beyond the route's limits is
 * thrown by `readForm`; anything else is a bug and throws.
 */
export async function submit<Schema extends v.GenericSchema, Done>(
	schema: Schema,
	request: Request,
	run: (input: v.InferOutput<Schema>) => Promise<Done>,
	limits = ordinary
): Promise<{ done: Done } | ActionFailure<Refusal>> {
	const values = await readForm(request, limits);
	const read = check(schema, values);
	if (!read.success)
		return fail(422, { values: withoutSecrets(values), errors: firstErrors(read.issues) });
	try {
		return { done: await run(read.output) };
	} catch (refusal) {
		const kept = { values: withoutSecrets(values), errors: {} };
		const why = notNow(refusal);
		if (why) return fail(503, { ...kept, ...why });
		if (!(refusal instanceof DomainError)) throw refusal;
		return fail(refusal.status, {
			...kept,
			errors: refusal.fields ?? {},
			message: refusal.message,
			code: refusal.code
		});
	}
}

/** Passwords, and what a passkey answered, are never kept or sent back. */
export const isSecret = (name: string) => /password|answer/i.test(name);

export const withoutSecrets = (values: FormValues): FormValues =>
	Object.fromEntries(Object.entries(values).filter(([name]) => !isSecret(name)));

function firstErrors(issues: v.BaseIssue<unknown>[]): Record<string, string> {
	const errors: Record<string, string> = {};
	for (const issue of issues) {
		const name = String(issue.path?.[0]?.key ?? 'form');
		errors[name] ??= issue.message;
	}
	return errors;
}
