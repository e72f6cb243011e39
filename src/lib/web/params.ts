/** Ids come from addresses people can edit: anything else is simply not found. */
export const isUuid = (text: string) =>
	/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);
