/** What Field hands to the control it labels. */
export interface Control {
	id: string;
	name: string;
	'aria-describedby': string | undefined;
	'aria-invalid': true | undefined;
}

/** What every field of a form is told; `error` is the sentence from the server. */
export interface FieldProps {
	label: string;
	name: string;
	id?: string;
	required?: boolean;
	note?: string;
	unmarked?: boolean;
	hint?: string;
	error?: string;
}

export interface Choice {
	value: string;
	label: string;
	hint?: string;
}
