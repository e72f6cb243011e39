import { unreached } from '#lib/ui/unreached.svelte.ts';

/**
 * When a page's data cannot be reached, SvelteKit leaves the page, and what is written or read on it, for the browser's
 * own error. So it waits for the way back: that of the page one is on, and that of the page one goes to.
 */
const plain = window.fetch.bind(window);
const DATA = '/__data.json';
const UNREACHABLE = [502, 503, 504];
/** What this device keeps to be read without a network; the service worker knows it too. */
const KEPT = { cache: 'kept-favourites', page: '/seeker/favourites' };

/** Where one goes now. Whoever presses another link meanwhile goes there instead. */
let newest: object | undefined;

window.fetch = async (input, init) => {
	const address = new URL(input instanceof Request ? input.url : input, location.href);
	if (!isData(address)) return plain(input, init);
	const isOwn = pageOf(address) === location.pathname;
	const way = {};
	if (!isOwn) newest = way;
	try {
		for (;;) {
			const answer = await plain(input, init).catch((error: unknown) => reach(error, address));
			if (answer && !(isOwn && UNREACHABLE.includes(answer.status))) return answer;
			unreached.address = address;
			await soon();
			// Nobody waits for it any more.
			if (!isOwn && newest !== way) return await new Promise<never>(() => {});
		}
	} finally {
		if (unreached.address === address) unreached.address = undefined;
	}
};

const isData = ({ origin, pathname }: URL) => origin === location.origin && pathname.endsWith(DATA);

const pageOf = ({ pathname }: URL) => pathname.slice(0, -DATA.length) || '/';

/** Left to the service worker where it has something to show instead; given up where somebody gave it up. */
async function reach(error: unknown, address: URL): Promise<undefined> {
	if (error instanceof DOMException && error.name === 'AbortError') throw error;
	if (pageOf(address) === KEPT.page && (await globalThis.caches?.has(KEPT.cache))) throw error;
}

/** When the network is back, and in any case after a while. */
const soon = () =>
	new Promise<void>((resolve) => {
		addEventListener('online', () => resolve(), { once: true });
		setTimeout(resolve, 2000);
	});
