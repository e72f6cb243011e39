/** The only file that knows the library. RFC 6238 as every app has it: SHA-1, six digits, thirty seconds. */
const library = () => import('otpauth');

const ISSUER = 'しごとマイページ';
const SECRET_BYTES = 20;
/** Clocks differ, and people are slow: the code before and the one after are right as well. */
const WINDOW = 1;

/** A new secret, which the app and the service will share. */
export async function drawSecret(): Promise<Uint8Array> {
	const { Secret } = await library();
	return new Secret({ size: SECRET_BYTES }).bytes;
}

/** What the app reads from a QR code, and the same to be typed in. */
export async function inApp(secret: Uint8Array, email: string) {
	const { Secret, TOTP } = await library();
	const shared = new Secret({ buffer: bufferOf(secret) });
	const uri = new TOTP({ issuer: ISSUER, label: email, secret: shared }).toString();
	return { uri, text: shared.base32 };
}

/** Of which step of thirty seconds the code is; undefined when it is none of now. */
export async function stepOf(
	secret: Uint8Array,
	token: string,
	at: Date
): Promise<number | undefined> {
	const { Secret, TOTP } = await library();
	const timestamp = at.getTime();
	const shared = new Secret({ buffer: bufferOf(secret) });
	const delta = TOTP.validate({ token, secret: shared, timestamp, window: WINDOW });
	return delta === null ? undefined : TOTP.counter({ timestamp }) + delta;
}

const bufferOf = (bytes: Uint8Array) => Uint8Array.from(bytes).buffer;
