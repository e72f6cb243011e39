const codes = new Set([
	'ECONNREFUSED',
	'ECONNRESET',
	'ETIMEDOUT',
	'CONNECT_TIMEOUT',
	'CONNECTION_CLOSED',
	'CONNECTION_ENDED',
	'CONNECTION_DESTROYED',
	'57P01',
	'57P02',
	'57P03'
]);

/** Is the database out of reach, rather than something wrong with what was asked? */
export function isOutage(error: unknown): boolean {
	for (let cause = error; cause instanceof Error; cause = cause.cause)
		if ('code' in cause && codes.has(String(cause.code))) return true;
	return false;
}

/** What is so, what is safe, what to do. */
export const outage = {
	code: 'web.outage',
	message:
		'ただいま、データを読み書きできません。すでに受け付けたものは保存されています。少し待って、もう一度お試しください。'
};
