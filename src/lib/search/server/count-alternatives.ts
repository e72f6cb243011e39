import { prefectureCodes } from '#lib/places/prefectures.ts';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import type { Tx } from '#lib/server/db.ts';
import { type ChoiceName, choices } from '../conditions/choices.ts';
import { markNames } from '../conditions/marks.ts';
import { asked, type ConditionName, type Conditions, noConditions } from '../conditions.ts';
import { choicePosition, isBitChoice, markMask } from '../facts/bits.ts';
import type { Alternatives } from '../listing.ts';
import { countPostings } from './count-postings.ts';
import { countEach, type Histogram } from './histogram.ts';
import { planSearch } from './plan.ts';
import { readReader } from './reader.ts';
import { remember } from './remembered.ts';
import { settle } from './settle.ts';

/**
 * On each condition, how many postings would remain. Not more than a minute old where a search is so broad that
 * many people ask the same.
 */
export async function countAlternatives(
	ctx: Context<SeekerActor>,
	conditions: Conditions
): Promise<Alternatives> {
	const reader = await readReader(ctx);
	const known = reader?.asker.known ?? [];
	const plan = (other: Partial<Conditions>) =>
		planSearch(
			{ ...conditions, ...other },
			reader?.asker ?? { today: '9999-12-31', known },
			reader?.muted ?? []
		);
	const own = plan({});
	return remember(own, conditions, () =>
		ctx.db.transaction(async (tx) => {
			await settle(tx, own);
			const each = (other: Partial<Conditions>) => countEach(tx, plan(other), markMask(['direct']));
			return assemble(tx, conditions, each, plan);
		})
	);
}

type Each = (other: Partial<Conditions>) => Promise<Histogram>;

async function assemble(
	tx: Tx,
	conditions: Conditions,
	each: Each,
	plan: (other: Partial<Conditions>) => ReturnType<typeof planSearch>
): Promise<Alternatives> {
	const whole = await each({});
	const chosen: Partial<Record<ChoiceName, Record<string, number>>> = {};
	for (const name of Object.keys(choices) as ChoiceName[]) {
		// Where some are chosen already, the others count among all that meet the rest.
		const among = conditions[name].length > 0 ? await each({ [name]: [] }) : whole;
		chosen[name] = Object.fromEntries(
			Object.keys(choices[name]).map((choice) => [choice, countOf(among, name, choice)])
		);
	}
	const anywhere =
		conditions.prefectures.length > 0 ? await each({ prefectures: [], towns: [] }) : whole;
	const count = (other: Partial<Conditions>) => countPostings(tx, plan(other));
	const dropped: Alternatives['dropped'] = {};
	for (const name of asked(conditions)) dropped[name] = await count(without(name));
	return {
		total: await count({}),
		choices: chosen as Alternatives['choices'],
		marks: Object.fromEntries(
			markNames.map((mark, position) => [
				mark,
				mark === 'direct' ? whole.direct : (whole.marks[position] ?? 0)
			])
		) as Alternatives['marks'],
		prefectures: Object.fromEntries(
			prefectureCodes.map((code) => [code, anywhere.prefectures.get(Number(code)) ?? 0])
		) as Alternatives['prefectures'],
		received: {
			'1': await count({ received: '1' }),
			'3': await count({ received: '3' }),
			'7': await count({ received: '7' })
		},
		near: conditions.towns.length > 0 ? await count({ nearTowns: true }) : undefined,
		dropped
	};
}

/** A place goes with its towns. */
const without = (name: ConditionName): Partial<Conditions> => ({
	[name]: noConditions[name],
	...(name === 'prefectures' && { towns: [] })
});

function countOf(among: Histogram, name: ChoiceName, choice: string): number {
	if (isBitChoice(name)) return among.chosen[choicePosition(name, choice)] ?? 0;
	return (name === 'groups' ? among.groups : among.visibilities).get(Number(choice)) ?? 0;
}
