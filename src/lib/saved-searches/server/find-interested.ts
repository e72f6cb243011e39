import { sql } from 'drizzle-orm';
import { tokyoDay } from '#lib/calendar/tokyo.ts';
import { validOn } from '#lib/seekers/server/valid-on.ts';
import type { Reader } from '#lib/server/db.ts';
import { noConditions, type Conditions } from '#lib/conditions/conditions.ts';
import type { Facts } from '#lib/conditions/facts.ts';
import { postingKeys, textsKnown } from '../keys.ts';
import { meets } from '#lib/conditions/meets.ts';

/** A posting that has just become open. */
export interface Opened {
	postingId: string;
	establishmentId: string;
	facts: Facts;
}

/** A saved search whose owner wants to hear of a posting. */
export interface Interested {
	searchId: string;
	seekerId: string;
	postingId: string;
}

/** Postings in one query. */
const PIECE = 20;

/**
 * The saved searches that match each of these postings. The index finds the few that share a key with it, the
 * query leaves out what is plainly not meant, and `meets` judges the rest, so that an alert and a search always
 * agree. Only for people whose registration is valid now, and not for postings of employers they muted.
 */
export async function findInterested(
	db: Reader,
	opened: readonly Opened[],
	now: Date
): Promise<Interested[]> {
	const findable = opened.filter(({ facts }) => facts.visibility !== '4');
	const found: Interested[] = [];
	const pieces = Array.from({ length: Math.ceil(findable.length / PIECE) }, (_, index) =>
		findable.slice(index * PIECE, (index + 1) * PIECE)
	);
	// While one piece is judged here, the database is at the next.
	const work = async () => {
		for (let piece = pieces.shift(); piece; piece = pieces.shift())
			found.push(...(await findFor(db, piece, now)));
	};
	await Promise.all([work(), work()]);
	return found;
}

/** Each looked up by id, which the day would tempt the planner away from. */
const columns = { validUntil: sql`(k.valid_until + 0)`, invalidatedAt: sql`k.invalidated_at` };

async function findFor(db: Reader, opened: readonly Opened[], now: Date): Promise<Interested[]> {
	const today = tokyoDay(now);
	const candidates = await db.execute<Candidate>(sql`
		select p.at, s.id as "searchId", s.seeker_id as "seekerId", s.conditions
		from jsonb_to_recordset(${JSON.stringify(opened.map(asRecord))}::text::jsonb)
			as p(at int, keys text[], marks text[], texts text, monthly int, hourly int, establishment uuid, known boolean)
		join lateral (
			select * from saved_searches c
			where c.keys && p.keys
				and c.marks <@ p.marks
				and (c.monthly_from is null or c.monthly_from <= p.monthly)
				and (c.hourly_from is null or c.hourly_from <= p.hourly)
				-- Most are out by their first word, without a query of its own.
				and (c.words[1] is null or strpos(p.texts, c.words[1]) > 0)
				and (cardinality(c.words) < 2 or not exists (select from unnest(c.words) w where strpos(p.texts, w) = 0))
			offset 0
		) s on true
		join seekers k on k.account_id = s.seeker_id and ${validOn(now, columns)}
		where not (p.known and exists (
			select from muted_establishments m
			where m.seeker_id = s.seeker_id and m.establishment_id = p.establishment))`);
	return candidates.flatMap(({ at, searchId, seekerId, conditions }) => {
		const { facts, postingId } = opened[at] as Opened;
		const whole = { ...noConditions, ...conditions };
		const wanted = meets(whole, facts, { viewer: 'seeker', today });
		return wanted ? [{ searchId, seekerId, postingId }] : [];
	});
}

interface Candidate extends Record<string, unknown> {
	at: number;
	searchId: string;
	seekerId: string;
	conditions: Partial<Conditions>;
}

/** No word holds a line break, so none is found across two texts. */
const asRecord = ({ establishmentId, facts }: Opened, at: number) => ({
	at,
	keys: postingKeys(facts),
	marks: facts.marks,
	texts: textsKnown(facts).join('\n'),
	monthly: facts.wage.month.upper,
	hourly: facts.wage.hour.upper,
	establishment: establishmentId,
	known: facts.visibility === '1' || facts.visibility === '2'
});
