import { config } from '#lib/server/config.ts';
import type { Limit } from '#lib/server/limits.ts';
import { BURST_SECONDS } from '../rules.ts';

/** How fast one person may send, through the form and the socket together. */
export const burst: Limit = {
	name: 'message.send',
	seconds: BURST_SECONDS,
	get points() {
		return config().MESSAGE_BURST;
	}
};
