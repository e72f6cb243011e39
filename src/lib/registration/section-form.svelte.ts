import { openRows, withoutRow, withRow } from './rows.ts';
import { sections, type SectionKey } from './sections.ts';
import { listOf, rowsIn, textOf, typedOf, type Typed } from './typed.ts';

export type Sent = Record<string, string | string[]>;

/** A form's fields by name; those that come twice are a list. */
export function sentOf(form: HTMLFormElement): Sent {
	const sent: Sent = {};
	for (const [name, value] of new FormData(form)) {
		if (typeof value !== 'string') continue;
		const before = sent[name];
		sent[name] = before === undefined ? value : [before, value].flat();
	}
	return sent;
}

/** A step on the screen. The browser's own fields hold what is typed; this holds what they began with, and rows. */
export class SectionForm {
	readonly key: SectionKey;
	content: Typed;
	readonly #errors: () => Record<string, string>;

	constructor(key: SectionKey, begin: Typed, errors: () => Record<string, string>) {
		this.key = key;
		this.#errors = errors;
		this.content = $state.raw(openRows(key, begin));
	}

	/** Name, value and error of one field, for its component. */
	field = (path: string) => {
		const [name = '', row, of = ''] = path.split('.');
		const value =
			row === undefined
				? textOf(this.content, name)
				: (rowsIn(this.content, name)[Number(row)]?.[of] ?? '');
		return { name: path, value, error: this.#errors()[path] };
	};

	list = (name: string) => ({
		name,
		value: listOf(this.content, name),
		error: this.#errors()[name]
	});

	rows = (name: string) => rowsIn(this.content, name);

	/** Takes over what is typed in the fields, before rows move. */
	take(sent: Sent) {
		this.content = openRows(this.key, typedOf(sections[this.key].shape, sent));
	}

	put(typed: Typed) {
		this.content = openRows(this.key, typed);
	}

	/** Fields of one row that something else than typing has filled. */
	set(path: string, fields: Record<string, string>) {
		const [name = '', at] = path.split('.');
		const rows = this.rows(name).map((row, index) =>
			String(index) === at ? { ...row, ...fields } : row
		);
		this.content = { ...this.content, [name]: rows };
	}

	add(name: string) {
		this.content = withRow(this.key, this.content, name);
	}

	remove(path: string) {
		this.content = openRows(this.key, withoutRow(this.key, this.content, path));
	}
}
