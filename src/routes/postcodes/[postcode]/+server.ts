import { json } from '@sveltejs/kit';
import { findAddresses, sharedAddress } from '#lib/places/server/postcodes.ts';
import { countFrom } from '#lib/server/limits.ts';
import { page } from '#lib/web/page.ts';
import type { RequestHandler } from './$types';

const LOOKUPS = { name: 'postcodes', points: 60, seconds: 60 };

/** 住所検索: the address of a postcode, for forms. Postcodes are everybody's. */
export const GET = page(async ({ params, getClientAddress }) => {
	await countFrom(LOOKUPS, getClientAddress());
	const addresses = await findAddresses(params.postcode.normalize('NFKC').replace(/\D/g, ''));
	return json({ ...sharedAddress(addresses), addresses: addresses.slice(0, 20) });
}) satisfies RequestHandler;
