import type * as v from 'valibot';
import type { Context, SignedIn } from '#lib/server/context.ts';
import { DomainError } from '#lib/server/domain-error.ts';
import { count, TooMany, type Limit } from '#lib/server/limits.ts';
import { log } from '#lib/server/log.ts';
import { A_PERSON_WAITS, hearWithin } from '#lib/server/hear-within.ts';
import { check } from '#lib/text/check.ts';
import { isAllReceivable } from '#lib/text/receivable.ts';
import type { Channel } from '#lib/server/events.ts';
import type { Answer, Refused, ServerToClient } from '#lib/live/contract.ts';

/** What a door may do with live screens beside running its command. */
export interface Screens {
	/** Tells those channels, this screen excepted; lost where nobody listens. */
	whisper: (to: Channel[], name: 'typing', data: Parameters<ServerToClient['typing']>[0]) => void;
	/** What this connection remembers; gone with it. */
	memory: Map<string, unknown>;
}

/** One event a client may send: what it must look like, how often, and the command it ends in. */
export interface Door<Input = never, Done = unknown> {
	input: v.GenericSchema<unknown, Input>;
	limit: Limit;
	run: (context: Context<SignedIn>, input: Input, screens: Screens) => Promise<Done>;
}

export const door = <Input, Done>(
	input: v.GenericSchema<unknown, Input>,
	limit: Limit,
	run: Door<Input, Done>['run']
): Door<Input, Done> => ({ input, limit, run });

/** Takes what a client sent through a door; every outcome is an answer, none is an exception. */
export async function pass<Input, Done>(
	{ input, limit, run }: Door<Input, Done>,
	context: Context<SignedIn>,
	given: unknown,
	screens: Screens
): Promise<Answer<Done>> {
	try {
		await count(limit, context.actor.id);
		if (!isAllReceivable(given)) return malformed();
		const read = check(input, given, MALFORMED);
		if (!read.success) return malformed(read.issues[0]?.message);
		const done = await hearWithin(A_PERSON_WAITS, () => run(context, read.output, screens));
		return { ok: true, done };
	} catch (refusal) {
		if (refusal instanceof DomainError) return refused(refusal);
		log.error({ err: refusal, door: limit.name }, 'a socket event failed');
		return {
			ok: false,
			code: 'live.failed',
			message:
				'いまは受け付けられませんでした。書いたものは残っています。少し待って、もう一度お試しください。'
		};
	}
}

const MALFORMED = '送られた内容を読み取れませんでした。画面を開き直してお試しください。';

const malformed = (message = MALFORMED): Refused => ({
	ok: false,
	code: 'live.malformed',
	message
});

const refused = (refusal: DomainError): Refused => ({
	ok: false,
	code: refusal.code,
	message: refusal.message,
	...(refusal instanceof TooMany && { retryAfter: refusal.retryAfter })
});
