import { sql, type SQL } from 'drizzle-orm';
import { type ageRules, type Choice, choices } from '#lib/conditions/choices.ts';
import { offered } from '#lib/conditions/offered.ts';
import type { Conditions } from '#lib/conditions/conditions.ts';
import { readChoice } from './bit-counts.ts';
import type { Counts } from './histogram.ts';
import { before, behind, placeAmong, type Steps, withOwn } from './step.ts';
import { wageSteps } from './wage-steps.ts';

/** Everything that the form offers in steps, but for times of the day. */
export function stepsOf(asked: Conditions, today: string): Steps[] {
	const least = (name: keyof typeof offered, value: SQL): Steps => {
		const values = withOwn(offered[name], asked[name]);
		return { name, aside: [name], place: placeAmong(value, values), read: behind(values) };
	};
	const most = (name: keyof typeof offered, value: SQL, times = 1): Steps => {
		const values = withOwn(offered[name], asked[name]);
		const past = values.map((step) => step * times + 1);
		return { name, aside: [name], place: placeAmong(value, past), read: before(values) };
	};
	return [
		least('holidaysFrom', sql`i.yearly_holidays`),
		most('overtimeUpTo', sql`i.overtime`, 10),
		most('walkUpTo', sql`i.walk`),
		least('retirementFrom', sql`i.retirement_age`),
		most('deadlineWithin', sql`i.open_until - ${today}::date`),
		{
			name: 'ageRule',
			aside: ['ageRule'],
			place: sql`i.age_limited::int`,
			read: ([unlimited = 0, limited = 0]) =>
				({ unlimited, limited }) satisfies Record<keyof typeof ageRules, number>
		},
		...wageSteps(asked)
	];
}

const schools = Object.keys(choices.educations) as Choice<'educations'>[];

/** A person's own 学歴 is enough for what asks for no more. */
export function readEducation(counts: Record<string, Counts>): Record<string, number> {
	const each = readChoice(counts, 'educations');
	return Object.fromEntries(
		schools
			.slice(1)
			.map((school, index) => [
				school,
				schools.slice(0, index + 2).reduce((sum, lower) => sum + (each[lower] ?? 0), 0)
			])
	);
}
