import { blockForm } from '#lib/requests/forms.ts';
import {
	blockEstablishment,
	unblockEstablishment
} from '#lib/requests/server/block-establishment.ts';
import type { Context } from '#lib/server/context.ts';
import { asSeeker } from './contexts.ts';
import { submit } from './submit.ts';

interface Asked {
	locals: { ctx: Context };
	request: Request;
}

/** この事業所からのリクエストを受け取らない, and the way back. */
export const blockActions = {
	block: ({ locals, request }: Asked) =>
		submit(blockForm, request, async (input) => {
			await blockEstablishment(asSeeker(locals), input);
			return { blocked: true };
		}),
	unblock: ({ locals, request }: Asked) =>
		submit(blockForm, request, async (input) => {
			await unblockEstablishment(asSeeker(locals), input);
			return { blocked: false };
		})
};
