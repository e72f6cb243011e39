/**
 * The one door to what a browser keeps. On a shared computer it is locked: nothing is written, and what
 * lies there from before is thrown away. A browser may also refuse by itself (a private window, a full disk).
 */
const PREFIXES = ['mypage.', 'draft:'];

let shared = false;

/** From now on nothing is kept on this device, or things may be again. */
export function keepNothing(yes: boolean) {
	shared = yes;
	if (!shared) return;
	for (const key of keptKeys())
		if (PREFIXES.some((prefix) => key.startsWith(prefix))) keepHere(key, null);
}

/** Null forgets. */
export function keepHere(key: string, value: string | null) {
	try {
		if (value === null) localStorage.removeItem(key);
		else if (!shared) localStorage.setItem(key, value);
	} catch {
		// Nothing to do: what is on the screen stays on the screen.
	}
}

export function keptHere(key: string): string | null {
	try {
		return shared ? null : localStorage.getItem(key);
	} catch {
		return null;
	}
}

export function keptKeys(): string[] {
	try {
		return Object.keys(localStorage);
	} catch {
		return [];
	}
}
