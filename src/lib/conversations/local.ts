import { keepHere, keptHere, keptKeys } from '#lib/ui/on-device.ts';

/** What this device keeps for a person until it is sent. */
const PREFIX = 'mypage.';

const keyOf = (account: string, kind: string, id: string) => `${PREFIX}${account}.${kind}.${id}`;

export const keep = (account: string, kind: string, id: string, value: string | null) =>
	keepHere(keyOf(account, kind, id), value);

export const kept = (account: string, kind: string, id: string): string | null =>
	keptHere(keyOf(account, kind, id));

/** All values of a kind, by id. */
export function everythingKept(account: string, kind: string): Map<string, string> {
	const start = keyOf(account, kind, '');
	const found = new Map<string, string>();
	for (const key of keptKeys())
		if (key.startsWith(start)) found.set(key.slice(start.length), keptHere(key) ?? '');
	return found;
}

/** Leaves nothing of anyone but that person on this device; nothing at all without one. */
export function forgetOthers(account?: string) {
	for (const key of keptKeys())
		if (key.startsWith(PREFIX) && !(account && key.startsWith(`${PREFIX}${account}.`)))
			keepHere(key, null);
}
