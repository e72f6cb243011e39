import { fail, type ActionFailure } from '@sveltejs/kit';
import { DomainError } from '#lib/server/domain-error.ts';
import { notNow } from './outage.ts';
import { withFiles } from './form-body.ts';
import { takeForm, type FormValues } from './read-form.ts';
import type { Refusal } from './submit.ts';

export interface SentFile {
	name: string;
	bytes: Uint8Array;
}

/**
 * Like `submit`, for a form that brings files in the field `file`. Everything typed comes back with a
 * refusal; the files cannot, browsers do not allow it.
 */
export async function submitFiles<Done>(
	request: Request,
	run: (files: SentFile[], values: FormValues) => Promise<Done>
): Promise<{ done: Done } | ActionFailure<Refusal>> {
	const { values, files } = await takeForm(request, withFiles());
	try {
		return { done: await run(await bytesOf(files), values) };
	} catch (refusal) {
		const why = notNow(refusal);
		if (why) return fail(503, { values, errors: {}, ...why });
		if (!(refusal instanceof DomainError)) throw refusal;
		const { status, message, code, fields = {} } = refusal;
		return fail(status, { values, errors: fields, message, code });
	}
}

/** A file field left empty still sends one nameless file of no bytes. */
function bytesOf(files: File[]): Promise<SentFile[]> {
	return Promise.all(
		files
			.filter(({ name, size }) => name !== '' || size > 0)
			.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }))
	);
}
