import { config } from '#lib/server/config.ts';

/** What the page that takes documents says about them: the limit in force (APP-4), and only true promises. */
export function documentLimits(): { maxBytes: number; scans: boolean } {
	const { MAX_DOC_BYTES, CLAMD_URL } = config();
	return { maxBytes: MAX_DOC_BYTES, scans: CLAMD_URL !== undefined };
}
