import { keepHere, keptHere } from '#lib/ui/on-device.ts';

/** The page that can be read without a network, and where a browser keeps it; the service worker knows both. */
const PAGE = '/seeker/favourites/kept';
const CACHE = 'kept-favourites';
/** On this device stands whose favourites they are. */
const KEY = 'mypage.kept-favourites';

/** お気に入り on a device of one's own, kept there because somebody asked for it. */
class KeptFavourites {
	owner = $state<string | null>(null);

	/** Looks what this device was asked for. What belongs to somebody else, or to somebody who has left, goes. */
	async look(account: string | undefined, left: boolean) {
		this.owner = keptHere(KEY);
		if (!('caches' in globalThis)) return;
		if (this.owner === null || left || (account && account !== this.owner)) await this.forget();
		else if (account) await this.bringUpToDate();
	}

	/** Keeps them as they are now; false where the device or the network would not. */
	async keep(account: string): Promise<boolean> {
		keepHere(KEY, account);
		if (!(await store(account))) {
			await this.forget();
			return false;
		}
		this.owner = account;
		return true;
	}

	/** What is kept stays as it was while there is no network. */
	async bringUpToDate() {
		if (this.owner !== null) await store(this.owner);
	}

	async forget() {
		keepHere(KEY, null);
		this.owner = null;
		await caches.delete(CACHE);
	}
}

/** An answer that comes when its owner has left meanwhile, in whichever window, is not kept. */
async function store(owner: string): Promise<boolean> {
	try {
		const answer = await fetch(PAGE);
		if (!answer.ok || answer.redirected || keptHere(KEY) !== owner) return false;
		await (await caches.open(CACHE)).put(PAGE, answer);
		return true;
	} catch {
		return false;
	}
}

export const keptFavourites = new KeptFavourites();
