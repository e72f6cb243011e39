import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { keptFavourites as KeptFavourites } from '#lib/favourites/kept-favourites.svelte.ts';

const OWNER = 'mypage.kept-favourites';
const PAGE = '/seeker/favourites/kept';

/** What a browser keeps, and a network that answers when it is told to. */
function aDevice() {
	const items = new Map<string, string>();
	const pages = new Map<string, Map<string, unknown>>();
	const asked: PromiseWithResolvers<unknown>[] = [];
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => items.get(key) ?? null,
		setItem: (key: string, value: string) => void items.set(key, value),
		removeItem: (key: string) => void items.delete(key)
	});
	vi.stubGlobal('caches', {
		open: async (name: string) => {
			const cache = pages.get(name) ?? new Map<string, unknown>();
			pages.set(name, cache);
			return { put: async (path: string, answer: unknown) => void cache.set(path, answer) };
		},
		delete: async (name: string) => pages.delete(name)
	});
	vi.stubGlobal('fetch', () => {
		const answer = Promise.withResolvers<unknown>();
		asked.push(answer);
		return answer.promise;
	});
	const keeps = () => [...pages.values()].some((cache) => cache.has(PAGE));
	return { items, keeps, answers: () => asked.shift()?.resolve({ ok: true, redirected: false }) };
}

let device: ReturnType<typeof aDevice>;
let keptFavourites: typeof KeptFavourites;

beforeEach(async () => {
	device = aDevice();
	vi.stubGlobal('$state', (value: unknown) => value);
	({ keptFavourites } = await import('#lib/favourites/kept-favourites.svelte.ts'));
	keptFavourites.owner = null;
});
afterEach(() => vi.unstubAllGlobals());

async function kept() {
	const keeping = keptFavourites.keep('misaki');
	device.answers();
	expect(await keeping).toBe(true);
}

test('favourites that were asked for are kept and brought up to date', async () => {
	await kept();
	expect(device.keeps()).toBe(true);

	const later = keptFavourites.bringUpToDate();
	device.answers();
	await later;

	expect(device.keeps()).toBe(true);
	expect(device.items.get(OWNER)).toBe('misaki');
});

test('what was on its way when its owner left in another window is not kept', async () => {
	await kept();
	const late = keptFavourites.bringUpToDate();
	device.items.delete(OWNER);
	await caches.delete('kept-favourites');

	device.answers();
	await late;

	expect(device.keeps()).toBe(false);
	expect(device.items.get(OWNER)).toBeUndefined();
});

test('what was on its way when its owner signed out here is not kept', async () => {
	await kept();
	const late = keptFavourites.bringUpToDate();
	await keptFavourites.look(undefined, true);

	device.answers();
	await late;

	expect(device.keeps()).toBe(false);
	expect(device.items.get(OWNER)).toBeUndefined();
});

test('where the device keeps nothing, nothing is said to be kept', async () => {
	vi.stubGlobal('localStorage', undefined);

	const keeping = keptFavourites.keep('misaki');
	device.answers();

	expect(await keeping).toBe(false);
	expect(device.keeps()).toBe(false);
});
