/** How it ends when nobody is found at an address. */
const UNANSWERED = new Set([
	'ECONNREFUSED',
	'ECONNRESET',
	'CONNECT_TIMEOUT',
	'CONNECTION_CLOSED',
	'ENOTFOUND',
	'EAI_AGAIN',
	'EHOSTUNREACH',
	'ENETUNREACH',
	'ETIMEDOUT'
]);

/** One line that says why the process cannot start and what to do. */
export function explain(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	const code = 'code' in error ? String(error.code) : '';
	if (code === 'EADDRINUSE')
		return `Port ${process.env.PORT ?? 3000} is in use. Stop what uses it, or choose another: PORT=3001 npm start`;
	if (code === 'EACCES' && 'port' in error)
		return `Port ${process.env.PORT} needs more rights than this account has. Choose one above 1023: PORT=3000 npm start`;
	if (code === '28P01' || code === '28000')
		return 'The account or the password in DATABASE_URL is refused. Correct it, then start again.';
	if (code === '3D000')
		return 'The database that DATABASE_URL names does not exist. Create it or correct the name, then start again.';
	if (UNANSWERED.has(code))
		return `No database answers at DATABASE_URL. Start it or correct the address, then start again.`;
	if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code) && 'path' in error)
		return `${error.path} cannot be written by this account (${code}). Give it the right to, or choose another folder: DATA_DIR=/path/to/folder npm start`;
	if (code === 'ENOSPC') return 'The disk is full. Free some space, then start again.';
	return error.message || String(error);
}
