import { isReceivable } from '#lib/text/receivable.ts';
import { boundedForm, ordinary, unreadable, type FormLimits } from './form-body.ts';

export type FormValues = Record<string, string | string[]>;

export interface SentForm {
	/** The text fields; a name that comes twice, or ends in [], is a list. */
	values: FormValues;
	/** What was sent in the field `file`. */
	files: File[];
}

/** The text fields of a form, within limits. Throws what `boundedForm` throws. */
export const readForm = async (request: Request, limits = ordinary): Promise<FormValues> =>
	(await takeForm(request, limits)).values;

/** The text fields and the files of a form, within limits. Throws what `boundedForm` throws. */
export async function takeForm(request: Request, limits: FormLimits): Promise<SentForm> {
	return sorted(await boundedForm(request, limits));
}

/** One pass over the fields, however many there are. A field named `__proto__` cannot be sent back. */
export function sorted(fields: Iterable<[string, FormDataEntryValue]>): SentForm {
	const values = new Map<string, string | string[]>();
	const files: File[] = [];
	for (const [name, value] of fields) {
		const text = typeof value === 'string' ? value : value.name;
		if (name === '__proto__' || !isReceivable(name) || !isReceivable(text)) unreadable(400);
		if (typeof value === 'string') add(values, name, value);
		else if (name === 'file') files.push(value);
	}
	return { values: Object.fromEntries(values), files };
}

function add(values: Map<string, string | string[]>, name: string, text: string) {
	const isList = name.endsWith('[]');
	const key = isList ? name.slice(0, -2) : name;
	const before = values.get(key);
	if (Array.isArray(before)) before.push(text);
	else if (before !== undefined) values.set(key, [before, text]);
	else values.set(key, isList ? [text] : text);
}
