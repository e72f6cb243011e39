/** Where to go on after signing in: a path of our own site under the person's own area, or that area's home. */
export function nextPath(wanted: string | null, home: string): string {
	if (!wanted || !/^\/[^/\\]/.test(wanted)) return home;
	return wanted === home || wanted.startsWith(`${home}/`) || wanted.startsWith(`${home}?`)
		? wanted
		: home;
}
