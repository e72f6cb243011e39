/** One line that says why the process cannot start and what to do. */
export function explain(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	const code = 'code' in error ? String(error.code) : '';
	if (code === 'EADDRINUSE')
		return `Port ${process.env.PORT ?? 3000} is in use. Stop what uses it, or choose another: PORT=3001 npm start`;
	if (code === 'EACCES' && 'port' in error)
		return `Port ${process.env.PORT} needs more rights than this account has. Choose one above 1023: PORT=3000 npm start`;
	if (code === 'ECONNREFUSED' || code === 'CONNECT_TIMEOUT')
		return `No database answers at DATABASE_URL. Start it or correct the address, then start again.`;
	if (code === 'ENOSPC') return 'The disk is full. Free some space, then start again.';
	return error.message || String(error);
}
