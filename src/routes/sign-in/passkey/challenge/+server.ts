import { askToSignIn } from '#lib/passkeys/server/sign-in-with-passkey.ts';
import { question } from '#lib/web/ceremony.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = (event) =>
	question(event, (browser) => askToSignIn(event.locals.ctx, browser));
