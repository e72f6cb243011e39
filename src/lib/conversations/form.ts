interface Answer {
	values?: Record<string, string | string[]>;
	errors?: Record<string, string>;
	message?: string;
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** What a form without scripts was answered, or what was written when the session had ended, as the composer takes it up again. */
export function refusedOf(answer: Answer | null | undefined, stash: Answer['values'] | null) {
	const values = answer?.values ?? stash;
	if (!values) return undefined;
	return {
		body: text(values.body),
		clientId: text(values.clientId),
		message: answer?.message ?? answer?.errors?.body ?? answer?.errors?.clientId ?? ''
	};
}
