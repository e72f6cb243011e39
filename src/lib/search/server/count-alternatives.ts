import type { SQL } from 'drizzle-orm';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import type { Tx } from '#lib/server/db.ts';
import { type ChoiceName, choices } from '#lib/conditions/choices.ts';
import {
	asked,
	type ConditionName,
	type Conditions,
	noConditions
} from '#lib/conditions/conditions.ts';
import type { Alternatives } from '../listing.ts';
import { choiceNumbers, markNumbers, readChoice, readMarks } from './bit-counts.ts';
import { countPostings } from './count-postings.ts';
import { placeNumbers, readPrefectures, readTowns } from './count-places.ts';
import { isAsked, readSteps, stepNumbers } from './count-steps.ts';
import { countSwitches } from './count-switches.ts';
import { readTimes, timeNumbers } from './count-times.ts';
import { countBy, type Counts } from './histogram.ts';
import { type Plan, planSearch } from './plan.ts';
import { readReader } from './reader.ts';
import { remember } from './remembered.ts';
import { settle } from '#lib/posting-index/server/settle.ts';
import { readEducation, stepsOf } from './steps.ts';

/**
 * On each condition, how many postings would remain. Not more than a minute old where a search is so broad that
 * many people ask the same.
 */
export async function countAlternatives(
	ctx: Context<SeekerActor>,
	conditions: Conditions
): Promise<Alternatives> {
	const reader = await readReader(ctx, conditions);
	const asker = reader?.asker ?? {
		today: '9999-12-31',
		known: [],
		leftOver: true,
		lacks: new Set()
	};
	const plan = (other: Partial<Conditions>) =>
		planSearch({ ...conditions, ...other }, asker, reader?.muted ?? []);
	const own = plan({});
	return remember(own, conditions, () =>
		ctx.db.transaction(async (tx) => {
			await settle(tx, own);
			return assemble(tx, conditions, plan);
		})
	);
}

type PlanOf = (other: Partial<Conditions>) => Plan;
type AllCounts = Record<string, Counts>;
/** Counts among the postings that are found when these conditions are others. */
type By = (other: Partial<Conditions>, numbers: Record<string, SQL>) => Promise<AllCounts>;

async function assemble(tx: Tx, conditions: Conditions, plan: PlanOf): Promise<Alternatives> {
	const by: By = (other, numbers) => countBy(tx, plan(other), numbers);
	const count = (other: Partial<Conditions>) => countPostings(tx, plan(other));
	const { today, known } = plan({}).asker;
	const steps = stepsOf(conditions, today);
	const free = steps.filter((one) => !isAsked(one, conditions));
	// One look at what is found tells about everything that is not asked for yet.
	const whole = await by(
		{},
		{
			...choiceNumbers(names),
			...markNumbers,
			...placeNumbers,
			...stepNumbers(free),
			...timeNumbers(conditions)
		}
	);
	/** The same look, or one of its own where what these conditions ask must be left aside. */
	const aside: By = async (other, numbers) =>
		isOther(conditions, other) ? by(other, numbers) : whole;
	const anywhere = { prefectures: [], towns: [], nearTowns: false };
	const anyTown = { towns: [], nearTowns: false };
	const anyTime = { startFrom: undefined, endUntil: undefined };
	return {
		total: await count({}),
		choices: await countChoices(aside),
		marks: readMarks(whole, known),
		prefectures: readPrefectures(await aside(anywhere, placeNumbers)),
		towns: readTowns(conditions.prefectures, await aside(anyTown, placeNumbers)),
		received: {
			'1': await count({ received: '1' }),
			'3': await count({ received: '3' }),
			'7': await count({ received: '7' })
		},
		steps: {
			...readSteps(free, whole),
			...(await countAskedSteps(
				steps.filter((one) => isAsked(one, conditions)),
				by
			)),
			...readTimes(await aside(anyTime, timeNumbers(conditions))),
			education: readEducation(await aside({ education: undefined }, choiceNumbers(['educations'])))
		} as Alternatives['steps'],
		switches: await countSwitches(conditions, count),
		near: conditions.towns.length > 0 ? await count({ nearTowns: true }) : undefined,
		dropped: await countDropped(conditions, count)
	};
}

const names = Object.keys(choices) as ChoiceName[];

const isOther = (conditions: Conditions, other: Partial<Conditions>) =>
	asked({ ...conditions, ...other }).length < asked(conditions).length;

/** Where some are chosen already, the others count among all that meet the rest. */
async function countChoices(aside: By): Promise<Alternatives['choices']> {
	const counted: Partial<Record<ChoiceName, Record<string, number>>> = {};
	for (const name of names)
		counted[name] = readChoice(await aside({ [name]: [] }, choiceNumbers([name])), name);
	return counted as Alternatives['choices'];
}

async function countAskedSteps(steps: ReturnType<typeof stepsOf>, by: By) {
	const counted: ReturnType<typeof readSteps> = {};
	for (const [, own] of Map.groupBy(steps, ({ aside }) => aside)) {
		const other = Object.fromEntries((own[0]?.aside ?? []).map((name) => [name, undefined]));
		Object.assign(counted, readSteps(own, await by(other, stepNumbers(own))));
	}
	return counted;
}

async function countDropped(
	conditions: Conditions,
	count: (other: Partial<Conditions>) => Promise<number>
) {
	const dropped: Alternatives['dropped'] = {};
	for (const name of new Set(asked(conditions).map(whose)))
		dropped[name] = await count(without(name));
	return dropped;
}

/** What is said of pay is one condition, whichever end it names. */
const pay: readonly ConditionName[] = ['wageFrom', 'wageTo', 'wageUnit', 'wageSure', 'wageBasis'];
const whose = (name: ConditionName) => (pay.includes(name) ? 'wageFrom' : name);

/** A place goes with its towns. */
const without = (name: ConditionName): Partial<Conditions> => ({
	[name]: noConditions[name],
	...(name === 'wageFrom' && { wageTo: undefined, wageUnit: undefined }),
	...(name === 'prefectures' && { towns: [] })
});
