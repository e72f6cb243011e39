/** Is that the address of this machine itself? */
export const isLocal = (address: string) =>
	address === '::1' || address.startsWith('127.') || address.startsWith('::ffff:127.');
