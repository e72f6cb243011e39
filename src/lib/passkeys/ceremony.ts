import {
	browserSupportsWebAuthnAutofill,
	startAuthentication,
	startRegistration,
	WebAuthnAbortService,
	type PublicKeyCredentialCreationOptionsJSON,
	type PublicKeyCredentialRequestOptionsJSON
} from '@simplewebauthn/browser';

/** Where a browser learns what to ask its devices for. */
export type Question = '/sign-in/passkey/challenge' | '/settings/sign-in/challenge';

/** Can this browser use passkeys at all, on this connection? */
export const knowsPasskeys = () => 'PublicKeyCredential' in globalThis;

/** Asks the person for a passkey; resolves to what the form sends. */
export async function showPasskey(question: Question): Promise<string> {
	insistOnSupport();
	return JSON.stringify(await startAuthentication({ optionsJSON: await ask(question) }));
}

/** Lets the device make a passkey; resolves to what the form sends. */
export async function makePasskey(
	optionsJSON: PublicKeyCredentialCreationOptionsJSON
): Promise<string> {
	insistOnSupport();
	return JSON.stringify(await startRegistration({ optionsJSON }));
}

/**
 * Offers passkeys among what the browser fills in, where it can. Resolves when one was chosen; never asks for
 * anything by itself, and says nothing when it cannot. `mayOffer` is asked last: an offer would end the question of
 * a button that was pressed meanwhile.
 */
export async function offerPasskeys(
	question: Question,
	mayOffer: () => boolean
): Promise<string | undefined> {
	if (!knowsPasskeys()) return undefined;
	if (!(await browserSupportsWebAuthnAutofill())) return undefined;
	const optionsJSON = await ask(question);
	if (!mayOffer()) return undefined;
	return JSON.stringify(await startAuthentication({ optionsJSON, useBrowserAutofill: true }));
}

/** Takes the offer back: the page is left, or its challenge is about to run out. */
export const stopOffering = (): void => WebAuthnAbortService.cancelCeremony();

class NotSupported extends Error {}
/** The server said in words why not. */
class Refused extends Error {}

function insistOnSupport() {
	if (!knowsPasskeys()) throw new NotSupported();
}

async function ask(question: Question): Promise<PublicKeyCredentialRequestOptionsJSON> {
	const answer = await fetch(question, { method: 'POST' });
	const { options, message } = await answer.json();
	if (!options) throw new Refused(message);
	return options;
}

const sentences: Record<string, string> = {
	NotAllowedError: 'パスキーは使われませんでした。もう一度押すか、パスワードを使ってください。',
	InvalidStateError: 'この端末のパスキーは、もう登録されています。',
	ConstraintError:
		'この端末では、パスキーを作れません。画面ロック（暗証番号や指紋）を設定してから、もう一度押してください。',
	NotSupportedError: 'この端末では、パスキーを作れません。別の端末で試してください。',
	SecurityError: 'このアドレスで開いた画面では、パスキーを使えません。パスワードを使ってください。'
};

/** What happened, and what to do. Undefined where the page itself took the question back. */
export function troubleWords(trouble: unknown): string | undefined {
	if (trouble instanceof NotSupported)
		return 'このブラウザーでは、パスキーを使えません。パスワードを使ってください。';
	if (trouble instanceof Refused && trouble.message) return trouble.message;
	const { name } = trouble as Error;
	if (name === 'AbortError') return undefined;
	return (
		sentences[name] ??
		'パスキーを確かめられませんでした。つながっているか確かめて、もう一度押してください。'
	);
}
