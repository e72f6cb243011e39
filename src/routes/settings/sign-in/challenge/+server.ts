import { askForProof } from '#lib/accounts/server/own-proof.ts';
import { question } from '#lib/web/ceremony.ts';
import { asAnybody } from '#lib/web/contexts.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = (event) =>
	question(event, (browser) => askForProof(asAnybody(event.locals), browser));
