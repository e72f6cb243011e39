/** The named parts of something larger: what a screen shows of it, so that a load sends no more. */
export function only<Whole extends object, Name extends keyof Whole>(
	whole: Whole,
	...names: Name[]
): Pick<Whole, Name> {
	return Object.fromEntries(names.map((name) => [name, whole[name]])) as Pick<Whole, Name>;
}
