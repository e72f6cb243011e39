import type {
	PublicKeyCredentialCreationOptionsJSON,
	PublicKeyCredentialRequestOptionsJSON
} from '@simplewebauthn/server';
import { config } from '#lib/server/config.ts';
import { log } from '#lib/server/log.ts';
import type { PasskeyCreation, PasskeyUse } from '../forms.ts';
import { CHALLENGE_MINUTES } from '../passkeys.ts';
import { PasskeyRefused } from './errors.ts';

/** The only file that knows the library. It takes 27 MB, so it is loaded with the first passkey that is shown. */
const library = () => import('@simplewebauthn/server');

const SERVICE = 'しごとマイページ';
const TIMEOUT = CHALLENGE_MINUTES * 60_000;
/** EdDSA, ES256, RS256: what devices have today. */
const ALGORITHMS = [-8, -7, -257];

/** Passkeys belong to the address people use, and are good for nothing at any other. */
const site = () => {
	const { hostname, origin } = new URL(config().ORIGIN);
	return { hostname, origin };
};

/** Known passkeys of the person; their devices are then asked for them, or not to make another. */
export type Known = { id: string; transports: string[] }[];

/** What a browser is asked for when a passkey is to be used: whose it is, is found out by it, unless `known`. */
export const useOptions = (
	challenge: string,
	known: Known = []
): PublicKeyCredentialRequestOptionsJSON => ({
	...{ challenge, rpId: site().hostname, timeout: TIMEOUT, userVerification: 'required' },
	allowCredentials: known.map(({ id, transports }) => ({
		...{ id, transports, type: 'public-key' }
	}))
});

/** What a browser is asked for when a passkey is to be made for that account. */
export async function creationOptions(
	challenge: string,
	{ id, email, known }: { id: string; email: string; known: Known }
): Promise<PublicKeyCredentialCreationOptionsJSON> {
	const { generateRegistrationOptions } = await library();
	return generateRegistrationOptions({
		...{ rpName: SERVICE, rpID: site().hostname, timeout: TIMEOUT },
		...{ userID: ownerBytes(id), userName: email, userDisplayName: email },
		challenge: bytesOf(challenge),
		...{ attestationType: 'none', supportedAlgorithmIDs: ALGORITHMS },
		excludeCredentials: known,
		authenticatorSelection: { residentKey: 'required', userVerification: 'required' }
	});
}

/** The challenge that an answer says it answers; `checkCreation` and `checkUse` find out whether it is signed. */
export function challengeIn({ response }: PasskeyCreation | PasskeyUse): string {
	try {
		const { challenge } = JSON.parse(String(Buffer.from(response.clientDataJSON, 'base64url')));
		if (typeof challenge === 'string') return challenge;
	} catch {
		// Refused below: no browser makes such an answer.
	}
	throw new PasskeyRefused();
}

/** A passkey that was made here, for this challenge, by somebody whom the device has recognised. */
export async function checkCreation(answer: PasskeyCreation, challenge: string) {
	const { verifyRegistrationResponse } = await library();
	const { verified, registrationInfo } = await verifyRegistrationResponse({
		response: { ...answer, clientExtensionResults: {} } as never,
		...expected(challenge),
		supportedAlgorithmIDs: ALGORITHMS
	}).catch(refused);
	if (!verified) throw new PasskeyRefused();
	const { id, publicKey, counter } = registrationInfo.credential;
	return {
		...{ credentialId: id, counter, transports: answer.response.transports ?? [] },
		publicKey: Buffer.from(publicKey).toString('base64url')
	};
}

interface Stored {
	credentialId: string;
	publicKey: string;
	accountId: string;
}

/**
 * A stored passkey was used here, for this challenge, by somebody whom the device has recognised; returns its
 * counter, which the caller compares.
 */
export async function checkUse(answer: PasskeyUse, challenge: string, stored: Stored) {
	const { verifyAuthenticationResponse } = await library();
	const { userHandle } = answer.response;
	if (userHandle && userHandle !== ownerOf(stored.accountId)) throw new PasskeyRefused();
	const { verified, authenticationInfo } = await verifyAuthenticationResponse({
		response: { ...answer, clientExtensionResults: {} } as never,
		...expected(challenge),
		credential: { id: stored.credentialId, publicKey: bytesOf(stored.publicKey), counter: 0 }
	}).catch(refused);
	if (!verified) throw new PasskeyRefused();
	return authenticationInfo.newCounter;
}

const expected = (challenge: string) => ({
	...{ expectedChallenge: challenge, requireUserVerification: true },
	...{ expectedOrigin: site().origin, expectedRPID: site().hostname }
});

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'));
const ownerBytes = (accountId: string) =>
	new Uint8Array(Buffer.from(accountId.replaceAll('-', ''), 'hex'));
const ownerOf = (accountId: string) => Buffer.from(ownerBytes(accountId)).toString('base64url');

/** The library says why in English, for the log; to the person every reason is one. */
function refused(cause: unknown): never {
	log.info({ err: cause }, 'a passkey was refused');
	throw new PasskeyRefused();
}
