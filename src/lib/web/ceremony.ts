import { randomBytes } from 'node:crypto';
import { json, type RequestEvent } from '@sveltejs/kit';
import { DomainError } from '#lib/server/domain-error.ts';
import { count, countFrom, countRefusals } from '#lib/server/limits.ts';
import { CEREMONY_COOKIE, ownCookie } from './cookie.ts';

/** Each sign-in page asks once by itself; an office has one address for all of its computers. */
const QUESTIONS = { name: 'passkey-questions', points: 300, seconds: 300 };
const ANSWERS = { name: 'passkey-answers', points: 60, seconds: 300 };
/** By somebody who is signed in, whatever it is they prove who they are with. */
const PROOFS = { name: 'owner-proofs', points: 30, seconds: 300 };

type Event = Pick<RequestEvent, 'cookies' | 'getClientAddress'>;

/** Answers a browser that wants to know what to ask its devices for, or in words why not. */
export async function question<Options>(
	event: Event,
	ask: (browser: string) => Promise<Options>
): Promise<Response> {
	try {
		await countFrom(QUESTIONS, event.getClientAddress());
		return json({ options: await ask(markBrowser(event)) });
	} catch (refusal) {
		if (!(refusal instanceof DomainError)) throw refusal;
		return json({ message: refusal.message }, { status: refusal.status });
	}
}

/** The same browser has the same token for as long as it runs, so that its tabs do not disturb each other. */
export function markBrowser({ cookies }: Event): string {
	const token = browserOf({ cookies }) || randomBytes(32).toString('base64url');
	cookies.set(CEREMONY_COOKIE, token, { ...ownCookie, sameSite: 'strict' });
	return token;
}

/** Empty for a browser that was never asked: no challenge is its own. */
export function browserOf({ cookies }: Pick<Event, 'cookies'>): string {
	const token = cookies.get(CEREMONY_COOKIE) ?? '';
	return /^[\w-]{43}$/.test(token) ? token : '';
}

/** Looks at a passkey that signs in; those that are refused are counted. */
export const tryAnswer = <Done>(
	{ getClientAddress }: Pick<Event, 'getClientAddress'>,
	look: () => Promise<Done>
): Promise<Done> => countRefusals(ANSWERS, getClientAddress(), look);

/** Before what opens an account is changed. */
export const countProof = (locals: App.Locals) => count(PROOFS, locals.actor?.id ?? '');
