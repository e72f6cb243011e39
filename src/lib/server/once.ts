/**
 * One instance for the whole process. The built bundle, the entry and a reloaded development module are
 * separate copies of the same source; what they share hangs on `globalThis` under the key.
 */
export function once<T>(key: string, make: () => T): T {
	const shared = globalThis as unknown as Record<symbol, T | undefined>;
	const symbol = Symbol.for(`mypage.${key}`);
	return (shared[symbol] ??= make());
}
