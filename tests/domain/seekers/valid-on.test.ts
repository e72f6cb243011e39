import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, startOfDay } from '#lib/calendar/tokyo.ts';
import { isValid } from '#lib/seekers/rules.ts';
import { validOn } from '#lib/seekers/server/valid-on.ts';
import { aWorld } from '../../support/world.ts';

const world = await aWorld();

const DAY = '2026-12-31';
/** Around the ends of days, to the millisecond. */
const moment = fc
	.tuple(fc.integer({ min: -2, max: 2 }), fc.constantFrom(-1, 0, 1, 43_200_000))
	.map(([days, off]) => new Date(startOfDay(addDays(DAY, days)).getTime() + off));

test('who is 有効 to the rule is so to the database, at every moment (PERF-5)', async () => {
	await fc.assert(
		fc.asyncProperty(
			moment,
			fc.option(moment),
			fc.integer({ min: -2, max: 2 }),
			async (now, invalidatedAt, days) => {
				const validUntil = addDays(DAY, days);
				const columns = {
					validUntil: sql`${validUntil}::date`,
					invalidatedAt: sql`${invalidatedAt?.toISOString() ?? null}::timestamptz`
				};
				const [row] = await world.db.execute<{ valid: boolean }>(
					sql`select ${validOn(now, columns)} as valid`
				);
				expect(row?.valid).toBe(isValid({ validUntil, invalidatedAt }, now));
			}
		),
		{ numRuns: 300 }
	);
});
