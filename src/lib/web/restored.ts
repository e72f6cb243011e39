type Values = Record<string, string | string[]>;

/** What a form's fields hold: what was just refused, else what was being written when the session ended. */
export const restored = (
	form: { values?: Values } | null | undefined,
	stash: Values | null | undefined
): Values => form?.values ?? stash ?? {};
