/** One state of プライバシーポリシー and 利用規約. */
export interface Edition {
	/** The day from which it is in force, which is also its name: a later day is a later text. */
	version: string;
	/** What it changed for the reader, in sentences everybody reads. */
	changes: string[];
}

/** Every text there was, the newest first: a change of meaning is a new one, told in advance by an announcement. */
export const editions: [Edition, ...Edition[]] = [
	{
		version: '2026-11-01',
		changes: ['求職者マイページの、はじめてのプライバシーポリシーと利用規約です。']
	}
];

/** Which プライバシーポリシー and 利用規約 are in force. */
export const CONSENT_VERSION = editions[0].version;

/** Does the newest text a person agreed to still hold? Of none on record it is null. */
export const holds = (agreed: string | null): boolean =>
	agreed !== null && agreed >= CONSENT_VERSION;

/** What has changed since that text, the newest first; nothing is known to somebody who has agreed to none. */
export const changesSince = (agreed: string | null, among: Edition[] = editions): string[] =>
	agreed === null
		? []
		: among.filter(({ version }) => version > agreed).flatMap(({ changes }) => changes);
