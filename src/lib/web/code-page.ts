import { isCarried } from './next-path.ts';

interface Carried {
	/** Where the person wanted to go. */
	next: string | null;
	remember: boolean;
	kiosk: boolean;
}

/** The page that asks for the code of that sign-in, and what goes along to it. */
export function codePage(request: string, { next, remember, kiosk }: Carried): string {
	const asked = new URLSearchParams({ request });
	if (next && isCarried(next)) asked.set('next', next);
	if (remember) asked.set('remember', 'yes');
	if (kiosk) asked.set('kiosk', 'yes');
	return `/sign-in/code?${asked}`;
}

/** What the address of that page says. */
export const carriedBy = ({ searchParams }: URL): Carried => ({
	next: searchParams.get('next'),
	remember: searchParams.get('remember') === 'yes',
	kiosk: searchParams.get('kiosk') === 'yes'
});
