import type { Role } from '#lib/server/context.ts';

/** The part of the site that belongs to a role. */
export const homeOf: Record<Role, string> = {
	seeker: '/seeker',
	employer: '/employer',
	officer: '/office'
};

/** Whose area a route is, or undefined for a page that is everybody's. */
export function areaOf(routeId: string | null): Role | undefined {
	const first = routeId?.split('/')[1];
	return (Object.keys(homeOf) as Role[]).find((role) => homeOf[role] === `/${first}`);
}

/** Pages that are the same for every role, once somebody is signed in. */
const COMMON = '/settings';

export const isForSignedIn = (routeId: string | null): boolean =>
	areaOf(routeId) !== undefined || isBelow(routeId ?? '', COMMON);

/** May somebody whose area begins there go on to that path? */
export const isTheirs = (path: string, home: string): boolean =>
	isBelow(path, home) || isBelow(path, COMMON);

const isBelow = (path: string, home: string) =>
	path === home || path.startsWith(`${home}/`) || path.startsWith(`${home}?`);

/** Where somebody is led who has to set up a second step before anything else. */
export const SECOND_STEP = '/settings/second-step';

const SET_UP = [
	...[SECOND_STEP, '/settings/sign-in/authenticator', '/settings/sign-in/passkeys/new'],
	'/settings/sign-in/challenge'
];

/** Is it a page or a question of that set-up? Nothing else opens until it is done. */
export const isForUnproven = (routeId: string | null): boolean => SET_UP.includes(routeId ?? '');

/** Where a seeker is led when the texts they agreed to have changed. */
export const CONSENT = '/seeker/consent';

const BESIDES_CONSENT = [CONSENT, '/settings/withdrawal', '/settings/export.zip'];

/** What a seeker may do without agreeing again: read what it is about, take their data along, leave. */
export const isBesidesConsent = (routeId: string | null): boolean =>
	BESIDES_CONSENT.includes(routeId ?? '');
