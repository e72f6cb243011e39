/** Ours: more than anybody has devices, and few enough to look through. */
export const MOST_PASSKEYS = 10;
export const MAX_PASSKEY_NAME = 40;
/** Ours: a question to a passkey is good for so long. */
export const CHALLENGE_MINUTES = 5;

/** What a passkey is asked for: to sign in, to be registered, or to show that its owner is there. */
export const ceremonies = ['sign-in', 'registering', 'checking'] as const;
export type Ceremony = (typeof ceremonies)[number];

/** The name of a passkey before anybody gave it one: where it was made. */
export const suggestedName = (place: string): string => place || 'パスキー';
