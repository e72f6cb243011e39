import { prefectureCodes } from '#lib/places/prefectures.ts';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import { type ChoiceName, choices } from '../conditions/choices.ts';
import { markNames } from '../conditions/marks.ts';
import { asked, type Conditions, noConditions } from '../conditions.ts';
import type { Alternatives } from '../listing.ts';
import { findAll } from './find-all.ts';

/** On each condition, how many postings would remain. */
export async function countAlternatives(
	ctx: Context<SeekerActor>,
	conditions: Conditions
): Promise<Alternatives> {
	const count = async (other: Partial<Conditions>) =>
		(await findAll(ctx, { ...conditions, ...other }, 'newest')).length;
	const each = async (keys: readonly string[], other: (key: string) => Partial<Conditions>) => {
		const counted: [string, number][] = [];
		for (const key of keys) counted.push([key, await count(other(key))]);
		return Object.fromEntries(counted);
	};
	const chosen: Partial<Record<ChoiceName, Record<string, number>>> = {};
	for (const name of Object.keys(choices) as ChoiceName[])
		chosen[name] = await each(Object.keys(choices[name]), (key) => ({ [name]: [key] }));
	return {
		total: await count({}),
		choices: chosen as Alternatives['choices'],
		marks: (await each(markNames, (mark) => ({
			marks: [...conditions.marks, mark] as Conditions['marks']
		}))) as Alternatives['marks'],
		prefectures: (await each(prefectureCodes, (code) => ({
			prefectures: [code] as Conditions['prefectures'],
			towns: []
		}))) as Alternatives['prefectures'],
		dropped: await each(asked(conditions), (name) => ({
			[name]: noConditions[name as keyof Conditions]
		}))
	};
}
