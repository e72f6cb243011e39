/** A passkey as it is stored, of a device that nobody has. */
export const aStoredPasskey = (accountId: string) => ({
	...{ accountId, credentialId: crypto.randomUUID(), publicKey: '', counter: 0 },
	...{ transports: ['internal'], name: 'わたしの電話', madeAt: new Date() }
});
