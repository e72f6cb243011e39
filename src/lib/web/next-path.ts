import { isTheirs } from './areas.ts';

/** Where to go on after signing in: a path of our own site that is the person's own, or their home. */
export function nextPath(wanted: string | null, home: string): string {
	if (!wanted || !/^\/[^/\\]/.test(wanted)) return home;
	return isTheirs(wanted, home) ? wanted : home;
}
