import type { Tab } from '#lib/ui/tabs.ts';
import { homeOf } from './areas.ts';
import type { Role } from '#lib/server/context.ts';
import type { FrameCounts } from './frame.ts';
import { employerTabs, officeTabs, seekerTabs } from './tabs.ts';

interface Framed {
	person: { role: Role; name: string; kiosk: boolean } | null;
	frame: FrameCounts | null;
}

const variants = { seeker: 'seeker', employer: 'employer', officer: 'office' } as const;
/** Where a press on one's own name leads. */
const own: Record<Role, string> = {
	seeker: '/seeker/profile',
	employer: '/settings',
	officer: '/settings'
};

/** What stands around every page of somebody who is signed in: tabs, bell, name, and on a shared computer the way out. */
export function areaFrame(role: Role, { person, frame }: Framed) {
	const home = homeOf[role];
	return {
		variant: variants[role],
		home,
		tabs: tabsOf(role, frame),
		name: person ? { text: `${person.name} さん`, href: own[role] } : undefined,
		notices: { href: `${home}/notices`, count: frame?.notices ?? 0 },
		shared: person?.kiosk ?? false
	};
}

function tabsOf(role: Role, counts: FrameCounts | null): Tab[] {
	if (role === 'seeker') return seekerTabs(counts);
	return role === 'employer' ? employerTabs(counts) : officeTabs();
}
