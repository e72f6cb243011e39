import { and, desc, eq, gte, inArray } from 'drizzle-orm';
import { tokyoDay } from '#lib/calendar/tokyo.ts';
import { establishments } from '#lib/employers/server/schema.ts';
import { openStates } from '#lib/postings/lifecycle.ts';
import { postings, postingVersions } from '#lib/postings/server/schema.ts';
import { companyRows } from '#lib/postings/detail/company.ts';
import { summarisePosting, type PostingSummary } from '#lib/postings/summary.ts';
import { mayKnowEmployer } from '#lib/postings/visible.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import { only } from '#lib/server/only.ts';
import { EstablishmentNotFound } from './errors.ts';
import { recommendedTo, standing, viewerOf } from './viewer.ts';

export interface EstablishmentPage {
	number: string;
	name: string;
	nameKana: string;
	postcode: string;
	address: string;
	website: string | null;
	workplaceInfoUrl: string | null;
	/** What its latest posting says about the company. */
	company: { label: string; lines: string[] }[];
	postings: OpenPosting[];
}

/** An open posting as the page lists it. */
type OpenPosting = Pick<
	PostingSummary,
	'number' | 'title' | 'kind' | 'form' | 'wage' | 'place' | 'openUntil'
>;

const asOpen = (posting: PostingSummary): OpenPosting =>
	only(posting, 'number', 'title', 'kind', 'form', 'wage', 'place', 'openUntil');

const MOST = 50;

/**
 * 事業所情報 with the open postings that may be connected with it (JOB-20): one that hides its employer
 * is not listed here, and an establishment of which the reader may know nothing is not found.
 */
export async function readEstablishment(
	{ db, actor, now }: Context<SeekerActor>,
	number: string
): Promise<EstablishmentPage> {
	const [rows, [seeker]] = await Promise.all([
		db
			.select({
				establishment: establishments,
				content: postingVersions.content,
				party: recommendedTo(actor.id)
			})
			.from(establishments)
			.innerJoin(postings, eq(postings.establishmentId, establishments.id))
			.innerJoin(
				postingVersions,
				and(
					eq(postingVersions.postingId, postings.id),
					eq(postingVersions.version, postings.version)
				)
			)
			.where(
				and(
					eq(establishments.number, number),
					inArray(postings.state, openStates),
					gte(postings.openUntil, tokyoDay(now()))
				)
			)
			.orderBy(desc(postings.receivedOn), desc(postings.number))
			.limit(MOST),
		db.select(standing).from(seekers).where(eq(seekers.accountId, actor.id))
	]);
	const known = rows.filter(
		({ content, party }) => seeker && mayKnowEmployer(content, viewerOf(seeker, party, now()))
	);
	const [latest] = known;
	if (!latest) throw new EstablishmentNotFound();
	const { name, nameKana, postcode, address, website, workplaceInfoUrl } = latest.establishment;
	return {
		...{ number, name, nameKana, postcode, address, website, workplaceInfoUrl },
		company: companyRows(latest.content).filter(({ lines }) => lines.length > 0),
		postings: known.map(({ content }) => asOpen(summarisePosting(content)))
	};
}
