/** What a rule has to say about a posting. An error keeps it from being accepted; a warning asks the officer to look. */
export interface Finding {
	rule: string;
	level: 'error' | 'warning';
	/** The item it belongs to, by its official label. */
	field: string;
	message: string;
}

export const error = (rule: string, field: string, message: string): Finding => ({
	rule,
	level: 'error',
	field,
	message
});

export const warning = (rule: string, field: string, message: string): Finding => ({
	rule,
	level: 'warning',
	field,
	message
});

/** A rule as a line: what it says when the condition is met. */
export const when = (condition: boolean, finding: Finding): Finding[] =>
	condition ? [finding] : [];
