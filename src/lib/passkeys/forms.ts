import * as v from 'valibot';
import { MAX_PASSKEY_NAME } from './passkeys.ts';
import { ticked } from '#lib/accounts/rules.ts';

const nameText = v.pipe(
	v.optional(v.string(), ''),
	v.transform((typed) => typed.replace(/\s+/g, ' ').trim())
);

export const passkeyName = v.pipe(
	nameText,
	v.nonEmpty('名前を入力してください。'),
	v.check(
		(name) => Array.from(name).length <= MAX_PASSKEY_NAME,
		`名前は${MAX_PASSKEY_NAME}文字までで入力してください。`
	)
);

const encoded = (most: number) => v.pipe(v.string(), v.regex(/^[\w-]*$/), v.maxLength(most));
const credentialId = v.pipe(encoded(1500), v.nonEmpty());

/** What a device answers, as the browser puts it into words; whether it is true is for the server to find out. */
const credential = {
	id: credentialId,
	rawId: credentialId,
	type: v.literal('public-key'),
	authenticatorAttachment: v.optional(v.picklist(['platform', 'cross-platform']))
};

const use = v.object({
	...credential,
	response: v.object({
		clientDataJSON: encoded(4000),
		authenticatorData: encoded(4000),
		signature: encoded(4000),
		userHandle: v.optional(encoded(200))
	})
});

const creation = v.object({
	...credential,
	response: v.object({
		clientDataJSON: encoded(4000),
		attestationObject: encoded(20_000),
		transports: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(20))), v.maxLength(10)))
	})
});

export type PasskeyUse = v.InferOutput<typeof use>;
export type PasskeyCreation = v.InferOutput<typeof creation>;

const inForm = <Schema extends v.GenericSchema>(schema: Schema) =>
	v.pipe(v.string(), v.maxLength(30_000), v.parseJson(), schema);

const NOTHING =
	'パスキーを確かめられませんでした。パスキーを使うには、JavaScriptを使えるブラウザーが必要です。';

/** ログイン with a passkey. Without a script the form arrives empty, and is told so. */
export const passkeySignInForm = v.object({
	answer: v.pipe(v.optional(v.string(), ''), v.nonEmpty(NOTHING), inForm(use)),
	kiosk: ticked
});

export const newPasskeyForm = v.object({
	answer: v.pipe(v.optional(v.string(), ''), v.nonEmpty(NOTHING), inForm(creation)),
	name: nameText
});

export const renamePasskeyForm = v.object({ name: passkeyName });

/** Who changes how an account is opened shows once more who they are: by the password, or by a passkey. */
export const proofFields = {
	currentPassword: v.optional(
		v.pipe(v.string(), v.maxLength(200, 'パスワードは32文字までです。')),
		''
	),
	passkeyAnswer: v.optional(
		v.union([
			v.pipe(
				v.literal(''),
				v.transform(() => undefined)
			),
			inForm(use)
		])
	)
};

export interface Proof {
	currentPassword: string;
	passkeyAnswer?: PasskeyUse;
}

const isGiven = ({ currentPassword, passkeyAnswer }: Proof) =>
	currentPassword !== '' || passkeyAnswer !== undefined;

/** A form of settings that asks for a proof, with whatever else stands in it. */
export const provenForm = <Entries extends v.ObjectEntries>(entries: Entries) =>
	v.pipe(
		v.object({ ...proofFields, ...entries }),
		v.forward(
			v.check((given) => isGiven(given as Proof), 'いまのパスワードを入力してください。'),
			['currentPassword'] as never
		)
	);
