import * as v from 'valibot';

const short = v.pipe(v.string(), v.maxLength(60));

/** What a seeker hopes for, as far as matching reads it. Empty lists mean "no preference". */
export const wishes = v.object({
	/** Names of occupations hoped for, as the person would say them. */
	occupations: v.array(short),
	/** The 14 groups of service.md 5.1, 1 … 14. */
	occupationGroups: v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(14))),
	/** ID-5, two digits. */
	prefectures: v.array(v.pipe(v.string(), v.regex(/^\d{2}$/))),
	towns: v.array(short),
	kinds: v.array(v.picklist(['full', 'part'])),
	/** Yen a month (full-time) and an hour (part-time). */
	monthlyWageFrom: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
	hourlyWageFrom: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
	/** Minutes after midnight; work outside this window does not fit. */
	workFrom: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1440))),
	workUntil: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1440))),
	weekendsOff: v.boolean(),
	licences: v.array(short),
	drives: v.boolean()
});

export type Wishes = v.InferOutput<typeof wishes>;
