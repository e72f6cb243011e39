interface Answer {
	values?: Record<string, string | string[]>;
	errors?: Record<string, string>;
	message?: string;
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** What a form without scripts was answered, as the composer takes it up again. */
export const refusedOf = (answer: Answer | null | undefined) =>
	answer?.values && {
		body: text(answer.values.body),
		clientId: text(answer.values.clientId),
		message: answer.message ?? answer.errors?.body ?? answer.errors?.clientId ?? ''
	};
