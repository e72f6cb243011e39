import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';
import type { PasskeyCreation, PasskeyUse } from '#lib/passkeys/forms.ts';
import { config } from '#lib/server/config.ts';

/** What somebody may get wrong, or forge, about an answer. */
interface Wrong {
	origin?: string;
	rpId?: string;
	/** The device did not find out who is there. */
	unverified?: boolean;
	/** What the device says how often it was used, instead of once more. */
	counter?: number;
	/** Whose key it says it is. */
	owner?: string;
}

const sha256 = (data: Uint8Array | string) => createHash('sha256').update(data).digest();
const encoded = (data: Uint8Array) => Buffer.from(data).toString('base64url');

const PRESENT = 0x01;
const VERIFIED = 0x04;
const HAS_KEY = 0x40;

/** A device that makes and uses a passkey as browsers report it, and says whatever a test wants it to say. */
export function anAuthenticator() {
	const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
	const id = randomBytes(32);
	let counter = 0;
	let owner = '';

	return {
		id: encoded(id),

		make(options: { challenge: string; user: { id: string } }, wrong: Wrong = {}): PasskeyCreation {
			owner = options.user.id;
			const length = Buffer.from([0, id.length]);
			const key = Buffer.concat([Buffer.alloc(16), length, id, coseOf(publicKey)]);
			const authData = Buffer.concat([statement(wrong, counter, HAS_KEY), key]);
			const attestation = new Map<string, unknown>([
				['fmt', 'none'],
				['attStmt', new Map()],
				['authData', new Uint8Array(authData)]
			]);
			return {
				...{ id: encoded(id), rawId: encoded(id), type: 'public-key' },
				response: {
					clientDataJSON: encoded(clientData('webauthn.create', options.challenge, wrong)),
					attestationObject: encoded(isoCBOR.encode(attestation as never)),
					transports: ['internal']
				}
			};
		},

		use({ challenge }: { challenge: string }, wrong: Wrong = {}): PasskeyUse {
			counter = wrong.counter ?? counter + 1;
			const authenticatorData = statement(wrong, counter);
			const client = clientData('webauthn.get', challenge, wrong);
			const signed = Buffer.concat([authenticatorData, sha256(client)]);
			return {
				...{ id: encoded(id), rawId: encoded(id), type: 'public-key' },
				response: {
					clientDataJSON: encoded(client),
					authenticatorData: encoded(authenticatorData),
					signature: encoded(sign('sha256', signed, privateKey)),
					userHandle: wrong.owner ?? owner
				}
			};
		}
	};
}

const clientData = (type: string, challenge: string, { origin = config().ORIGIN }: Wrong) =>
	Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));

/** The authenticator data: for whom, what the device has seen, and how often it was used. */
function statement({ rpId, unverified }: Wrong, counter: number, more = 0) {
	const flags = PRESENT | (unverified ? 0 : VERIFIED) | more;
	const count = Buffer.alloc(4);
	count.writeUInt32BE(counter);
	return Buffer.concat([
		sha256(rpId ?? new URL(config().ORIGIN).hostname),
		Buffer.from([flags]),
		count
	]);
}

/** An ES256 key in COSE, as authenticators write it. */
function coseOf(key: KeyObject): Uint8Array {
	const { x = '', y = '' } = key.export({ format: 'jwk' });
	const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'));
	return isoCBOR.encode(
		new Map<number, number | Uint8Array>([
			[1, 2],
			[3, -7],
			[-1, 1],
			[-2, bytes(x)],
			[-3, bytes(y)]
		]) as never
	);
}
