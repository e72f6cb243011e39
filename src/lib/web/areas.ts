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
