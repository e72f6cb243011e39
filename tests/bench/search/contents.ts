import { generateEstablishments, generatePostings } from '#lib/invented/generate.ts';
import { occupations } from '#lib/invented/occupations.ts';
import { makeRandom } from '#lib/invented/random.ts';
import type { OccupationGroup } from '#lib/occupations/groups.ts';
import type { PostingContent } from '#lib/postings/fields.ts';

const SEED = 20261124;
const POSTINGS_EACH = 3;
const MOST_DUTIES = 360;

const sentencesOf = (group: OccupationGroup) => [
	...new Set(occupations[group].flatMap(({ duties }) => duties))
];
const anywhere = (Object.keys(occupations) as OccupationGroup[]).flatMap(sentencesOf);

/**
 * Different postings for a load: the demo's own, with longer texts, of which no two establishments write the same.
 * Real 仕事の内容 are about as long.
 */
export function* makeContents(count: number, today: string): Generator<PostingContent> {
	const establishments = generateEstablishments(Math.ceil(count / POSTINGS_EACH));
	const random = makeRandom(SEED);
	for (const content of generatePostings(establishments, count, today)) {
		const own = sentencesOf(content.work.occupationGroup);
		const more = [
			...random.some(own, Math.min(own.length, random.whole(0, 3))),
			...(random.often(40) ? [random.pick(anywhere)] : [])
		];
		const duties = [content.work.duties, ...more].join('\n').slice(0, MOST_DUTIES);
		yield { ...content, work: { ...content.work, duties } };
	}
}
