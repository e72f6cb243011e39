const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Ids come from addresses and forms that people can edit: anything else is simply not found. */
export const isUuid = (text: string): boolean => uuid.test(text);
