/** Which プライバシーポリシー and 利用規約 are in force: the day they were laid down. New texts get a new day. */
export const CONSENT_VERSION = '2026-11-01';
