import { findTown } from '#lib/places/towns.ts';
import type { Conditions } from './conditions.ts';
import { asked, labels } from './conditions.ts';
import { prefectures } from '#lib/places/prefectures.ts';

/** Conditions as people would say them. */
export const conditionWords = (conditions: Conditions): string[] =>
	asked(conditions).flatMap((name) => {
		if (name === 'words') return [`「${conditions.words}」`];
		if (name === 'prefectures')
			return conditions.prefectures.map((code) => prefectures[code] as string);
		if (name === 'towns') return conditions.towns.flatMap((code) => findTown(code)?.name ?? []);
		return [labels[name]];
	});
