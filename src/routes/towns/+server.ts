import { json } from '@sveltejs/kit';
import { prefectures, type PrefectureCode } from '#lib/places/prefectures.ts';
import { findTowns } from '#lib/places/server/find-towns.ts';
import { countFrom } from '#lib/server/limits.ts';
import { foldText } from '#lib/text/fold.ts';
import { page } from '#lib/web/page.ts';
import type { RequestHandler } from './$types';

const LOOKUPS = { name: 'towns', points: 240, seconds: 60 };
const MOST = 8;
const LONGEST = 20;

const known = (code: string | null): code is PrefectureCode =>
	code !== null && Object.hasOwn(prefectures, code);

/** 市区町村 that a text may be meant for, for forms: of one prefecture, or of all. Towns are everybody's. */
export const GET = page(async ({ url, getClientAddress }) => {
	await countFrom(LOOKUPS, getClientAddress());
	const within = url.searchParams.get('prefecture');
	const word = foldText(
		Array.from(url.searchParams.get('q') ?? '')
			.slice(0, LONGEST)
			.join('')
	);
	return json(word === '' ? [] : findTowns(word, MOST, known(within) ? within : undefined));
}) satisfies RequestHandler;
