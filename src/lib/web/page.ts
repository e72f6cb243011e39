import { error } from '@sveltejs/kit';
import { notNow } from './outage.ts';
import { DomainError } from '#lib/server/domain-error.ts';

/** A load whose refusals become error pages: the one place where reading meets HTTP. */
export const page =
	<Event, Data>(load: (event: Event) => Promise<Data>) =>
	async (event: Event): Promise<Data> => {
		try {
			return await load(event);
		} catch (refusal) {
			const why = notNow(refusal);
			if (why) error(503, why);
			if (refusal instanceof DomainError)
				error(refusal.status, { message: refusal.message, code: refusal.code });
			throw refusal;
		}
	};
