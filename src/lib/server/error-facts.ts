/** What of an error may be written down: which kind, where, and which rule of the database it broke. */
export interface ErrorFacts {
	type: string;
	message?: string;
	code?: string;
	/** Of a database: whose rule it was, by name. */
	[place: string]: unknown;
	/** Where it was thrown. */
	stack?: string;
	cause?: ErrorFacts;
	errors?: ErrorFacts[];
}

/** Names that code gives to things; as postgres.js and pg call them, and Node. */
const KEPT = [
	...['code', 'severity', 'routine', 'schema', 'schema_name', 'table', 'table_name'],
	...['column', 'column_name', 'constraint', 'constraint_name', 'syscall', 'status']
];

/** These quote what somebody wrote: a statement with its parameters, the text that was no JSON, the wrong value. */
const QUOTING = /^(PostgresError|DatabaseError|error|DrizzleQueryError|SyntaxError|ValiError)$/;
const DEEPEST = 5;
const MOST_ERRORS = 10;
const LONGEST = 200;

/**
 * An error as it is logged. Whoever breaks a rule of the database does so with their own words, which the driver puts
 * into message, details, parameters and stack: only names given by code are taken over, and the places in the code.
 */
export function errorFacts(error: unknown, depth = 0): ErrorFacts {
	if (!(error instanceof Error)) return { type: typeof error };
	const type = String(error.name || error.constructor.name);
	const given = error as Error & Record<string, unknown> & { errors?: unknown };
	const facts: ErrorFacts = { type };
	if (!quotes(given)) facts.message = masked(error.message);
	for (const name of KEPT) {
		const value = given[name];
		if (typeof value === 'number' || (typeof value === 'string' && isName(value)))
			facts[name] = value;
	}
	facts.stack = placesOf(error);
	if (depth >= DEEPEST) return facts;
	if (error.cause !== undefined) facts.cause = errorFacts(error.cause, depth + 1);
	if (Array.isArray(given.errors))
		facts.errors = given.errors.slice(0, MOST_ERRORS).map((one) => errorFacts(one, depth + 1));
	return facts;
}

/** Also by what it carries: drivers are bundled, and a class may lose its name. */
const quotes = (error: Error & Record<string, unknown>) =>
	[error.name, error.constructor.name].some((name) => QUOTING.test(name)) ||
	['query', 'params', 'parameters', 'detail', 'routine', 'response'].some((name) => name in error);

const isName = (text: string) => /^[\w .-]{1,100}$/.test(text);

/** Our own messages are English; what is not, and whatever looks like an address or a number, is somebody's. */
const masked = (message: string) =>
	message
		.slice(0, LONGEST)
		.replace(/[^\x20-\x7e]+/g, '…')
		.replace(/\d{4,}/g, '…')
		.split(' ')
		.map((word) => (word.includes('@') ? '…' : word))
		.join(' ');

/** The stack without the message that it begins with, which may have lines of its own. */
function placesOf({ stack = '', message }: Error): string {
	const at = stack.indexOf(message);
	const places = at < 0 ? stack : stack.slice(at + message.length);
	return places
		.split('\n')
		.filter((line) => /^ {4}at [\x20-\x7e]+$/.test(line))
		.join('\n');
}
