/**
 * What this device keeps for a person until it is sent. A browser may refuse to keep anything (a private
 * window, a full disk): then it is kept for as long as the page is open.
 */
const PREFIX = 'mypage.';

const keyOf = (account: string, kind: string, id: string) => `${PREFIX}${account}.${kind}.${id}`;

export function keep(account: string, kind: string, id: string, value: string | null) {
	try {
		if (value === null) localStorage.removeItem(keyOf(account, kind, id));
		else localStorage.setItem(keyOf(account, kind, id), value);
	} catch {
		// Nothing to do: what is on the screen stays on the screen.
	}
}

export function kept(account: string, kind: string, id: string): string | null {
	try {
		return localStorage.getItem(keyOf(account, kind, id));
	} catch {
		return null;
	}
}

/** All values of a kind, by id. */
export function everythingKept(account: string, kind: string): Map<string, string> {
	const start = keyOf(account, kind, '');
	const found = new Map<string, string>();
	for (const key of keys())
		if (key.startsWith(start)) found.set(key.slice(start.length), localStorage.getItem(key) ?? '');
	return found;
}

/** Leaves nothing of anyone but that person on this device; nothing at all without one. */
export function forgetOthers(account?: string) {
	for (const key of keys())
		if (key.startsWith(PREFIX) && !(account && key.startsWith(`${PREFIX}${account}.`)))
			localStorage.removeItem(key);
}

function keys(): string[] {
	try {
		return Object.keys(localStorage);
	} catch {
		return [];
	}
}
