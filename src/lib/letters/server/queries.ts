import { and, eq, type SQL } from 'drizzle-orm';
import { applications } from '#lib/applications/server/schema.ts';
import { findOpenRecord } from '#lib/offices/server/open-record.ts';
import type { Actor, Context, EmployerActor } from '#lib/server/context.ts';
import type { Reader } from '#lib/server/db.ts';
import type { PaperKind } from '../rules.ts';
import { readCode } from '../verification-code.ts';
import { PaperNotFound, SlipNotFound } from './errors.ts';
import { letters } from './schema.ts';

/** Which papers of an application each kind of person may open. The control copy is the seeker's own. */
const open: Record<Actor['role'], PaperKind[]> = {
	seeker: ['letter', 'result_slip', 'posting_sheet'],
	employer: ['result_slip', 'posting_sheet'],
	officer: ['letter', 'result_slip', 'posting_sheet'],
	visitor: []
};

/** The application whose paper this person asks for, with the name the file is saved under. */
export async function readPaper(
	{ db, actor, now }: Context,
	applicationId: string,
	kind: PaperKind
) {
	const own = await openApplications({ db, actor, now });
	if (!own || !open[actor.role].includes(kind)) throw new PaperNotFound();
	const [row] = await db
		.select({ id: applications.id, number: letters.number })
		.from(applications)
		.leftJoin(letters, eq(letters.applicationId, applications.id))
		.where(and(eq(applications.id, applicationId), own));
	if (!row || (kind !== 'posting_sheet' && row.number === null)) throw new PaperNotFound();
	return row;
}

/** The two sides' own; an officer's are those of the seeker whose record is open (PRV-6), whichever office referred. */
async function openApplications({ db, actor, now }: Context): Promise<SQL | undefined> {
	if (actor.role === 'seeker') return eq(applications.seekerId, actor.id);
	if (actor.role === 'employer') return eq(applications.establishmentId, actor.establishmentId);
	if (actor.role !== 'officer') return undefined;
	const record = await findOpenRecord(db, actor, now());
	return record && eq(applications.seekerId, record.personId);
}

/** What was frozen when the letter was issued; undefined where there is none, as after オンライン自主応募. */
export async function findLetterFacts(db: Reader, applicationId: string) {
	const [row] = await db
		.select({ facts: letters.facts })
		.from(letters)
		.where(eq(letters.applicationId, applicationId));
	return row?.facts;
}

/** The same, or throws. */
export async function readLetterFacts(db: Reader, applicationId: string) {
	const facts = await findLetterFacts(db, applicationId);
	if (!facts) throw new PaperNotFound();
	return facts;
}

/** The application of a 選考結果通知書 that was sent to this establishment, by its 確認コード. Throws where there is none. */
export async function findSlip(
	{ db, actor }: Context<EmployerActor>,
	typed: string
): Promise<string> {
	const code = readCode(typed);
	if (!code) throw new SlipNotFound();
	const [row] = await db
		.select({ id: applications.id })
		.from(letters)
		.innerJoin(applications, eq(applications.id, letters.applicationId))
		.where(and(eq(letters.code, code), eq(applications.establishmentId, actor.establishmentId)));
	if (!row) throw new SlipNotFound();
	return row.id;
}
