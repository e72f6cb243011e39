/// <reference types="@sveltejs/kit" />
/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
import { build, files, version } from '$service-worker';

/*
 * Keeps what belongs to nobody: scripts, styles, icons and a page that says there is no network. Pages and their
 * data are personal, often on a shared computer, and are never kept here; a page of favourites is kept where its
 * owner asked for it (`kept-favourites.svelte.ts`), and shown when there is no network.
 */
const worker = globalThis as unknown as ServiceWorkerGlobalScope;
const CACHE = `public-${version}`;
const OFFLINE = { plain: '/offline', withFavourites: '/offline?favourites' };
const FAVOURITES = {
	cache: 'kept-favourites',
	page: '/seeker/favourites/kept',
	shownAt: ['/seeker/favourites', '/seeker/favourites/kept']
};

// Fonts come in more than a hundred slices; each is kept when it is first needed.
const isFont = (path: string) => path.endsWith('.woff2');
const kept = new Set([...build, ...files]);
const ahead = [...kept].filter((path) => !isFont(path));

worker.addEventListener('install', (event) => {
	const offline = Object.values(OFFLINE).map((path) => new Request(path, { credentials: 'omit' }));
	event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll([...offline, ...ahead])));
});

const mine = [CACHE, FAVOURITES.cache];

worker.addEventListener('activate', (event) => {
	event.waitUntil(
		caches
			.keys()
			.then((names) =>
				Promise.all(names.filter((name) => !mine.includes(name)).map((name) => caches.delete(name)))
			)
	);
});

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
	if (kept.has(url.pathname)) event.respondWith(fromCache(request));
	else if (request.mode === 'navigate') event.respondWith(fromNetwork(request));
});

async function fromCache(request: Request): Promise<Response> {
	const cache = await caches.open(CACHE);
	const known = await cache.match(request, { ignoreSearch: true });
	if (known) return known;
	const answer = await fetch(request);
	if (answer.ok) await cache.put(request, answer.clone());
	return answer;
}

async function fromNetwork(request: Request): Promise<Response> {
	try {
		return await fetch(request);
	} catch (unreachable) {
		const favourites = await caches.match(FAVOURITES.page);
		const asked = new URL(request.url).pathname;
		if (favourites && FAVOURITES.shownAt.includes(asked)) return favourites;
		const offline = await caches.match(OFFLINE[favourites ? 'withFavourites' : 'plain']);
		if (offline) return offline;
		throw unreachable;
	}
}
