import { Busy } from '#lib/server/gate.ts';

const codes = new Set([
	'ECONNREFUSED',
	'ECONNRESET',
	'ETIMEDOUT',
	'CONNECT_TIMEOUT',
	'CONNECTION_CLOSED',
	'CONNECTION_SILENT',
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

const { code, message } = new Busy();
/** The same for too much work. */
export const busy = { code, message };

const SLOW = '57014';

/** Did a statement run into the limit of its kind of work? */
const isSlow = (error: unknown): boolean => {
	for (let cause = error; cause instanceof Error; cause = cause.cause)
		if ('code' in cause && cause.code === SLOW) return true;
	return false;
};

/**
 * What a person is told where nothing is wrong with what they asked, only it cannot be done just now; undefined where
 * that is not so. Nothing was stored: a statement that is stopped takes its transaction with it.
 */
export function notNow(error: unknown): { code: string; message: string } | undefined {
	if (isOutage(error)) return outage;
	return error instanceof Busy || isSlow(error) ? busy : undefined;
}
