/**
 * A refusal the person can do something about. `message` is a Japanese sentence that says what is so
 * and what to do; anything else thrown is a bug.
 */
export abstract class DomainError extends Error {
	abstract readonly code: string;
	abstract readonly status: number;
	/** Refusals that belong to single fields of a form, by field name. */
	readonly fields?: Record<string, string>;
}
