import { tokyoDay } from '#lib/calendar/tokyo.ts';
import { prefectureCodes } from '#lib/places/prefectures.ts';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import { type ChoiceName, choices } from '../conditions/choices.ts';
import { markNames } from '../conditions/marks.ts';
import { asked, type Conditions, noConditions } from '../conditions.ts';
import { factsOf } from '../facts.ts';
import type { Alternatives } from '../listing.ts';
import { meets } from '../meets.ts';
import { findAll } from './find-all.ts';

/** On each condition, how many postings would remain. */
export async function countAlternatives(
	ctx: Context<SeekerActor>,
	conditions: Conditions
): Promise<Alternatives> {
	const all = await findAll(ctx, noConditions, 'newest');
	const today = tokyoDay(ctx.now());
	const facts = all.map(({ content, viewer }) => ({ facts: factsOf(content), viewer }));
	const count = (other: Partial<Conditions>, among = facts) =>
		among.filter(({ facts, viewer }) =>
			meets({ ...conditions, ...other }, facts, { viewer, today })
		).length;
	/** What every alternative of one condition has in common is looked for once. */
	const each = <K extends string>(
		keys: readonly K[],
		base: Partial<Conditions>,
		other: (key: K) => Partial<Conditions>
	) => {
		const among = facts.filter(({ facts, viewer }) =>
			meets({ ...conditions, ...base }, facts, { viewer, today })
		);
		const alone = among.map((one) => one);
		return Object.fromEntries(
			keys.map((key) => [
				key,
				alone.filter(({ facts, viewer }) =>
					meets({ ...noConditions, ...other(key) }, facts, { viewer, today })
				).length
			])
		) as Record<K, number>;
	};
	const chosen = Object.fromEntries(
		(Object.keys(choices) as ChoiceName[]).map((name) => [
			name,
			each(Object.keys(choices[name]), { [name]: [] }, (key) => ({ [name]: [key] }))
		])
	) as Alternatives['choices'];
	return {
		total: count({}),
		choices: chosen,
		marks: each(markNames, {}, (mark) => ({ marks: [mark] })),
		prefectures: each(prefectureCodes, { prefectures: [], towns: [] }, (code) => ({
			prefectures: [code]
		})),
		dropped: Object.fromEntries(
			asked(conditions).map((name) => [name, count({ [name]: noConditions[name] })])
		)
	};
}
