/** The same keys with other values. */
export const each = <K extends string, T, R>(of: Record<K, T>, make: (value: T, key: K) => R) =>
	Object.fromEntries(
		Object.entries<T>(of).map(([key, value]) => [key, make(value, key as K)])
	) as Record<K, R>;

/** The same, one after the other. */
export async function eachInTurn<K extends string, T, R>(
	of: Record<K, T>,
	make: (value: T, key: K) => Promise<R>
): Promise<Record<K, R>> {
	const made: Partial<Record<K, R>> = {};
	for (const key of Object.keys(of) as K[]) made[key] = await make(of[key], key);
	return made as Record<K, R>;
}
