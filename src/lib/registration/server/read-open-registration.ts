import { eq } from 'drizzle-orm';
import { NoSeekerOpen } from '#lib/offices/server/errors.ts';
import { findOpenRecord, openRecord } from '#lib/offices/server/open-record.ts';
import type { Context, OfficerActor } from '#lib/server/context.ts';
import type { Reader } from '#lib/server/db.ts';
import { changesSince } from '../changes.ts';
import { linesOf } from '../display.ts';
import { steps } from '../steps.ts';
import { hasConsented, readConsents } from '#lib/seekers/server/consents.ts';
import { findCheck, writtenBy } from './registration-checks.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import { seekerDisabilities } from './schema.ts';

/** The steps of the seeker whose record is open; of a disability only whether there is something to be asked for. */
export async function readOpenRegistration({ db, actor, now }: Context<OfficerActor>) {
	const open = await findOpenRecord(db, actor, now());
	if (!open) throw new NoSeekerOpen();
	const [seeker] = await db.select().from(seekers).where(eq(seekers.accountId, open.personId));
	if (!seeker) throw new NoSeekerOpen();
	const { content, seal } = await writtenBy(db, seeker);
	const check = await findCheck(db, open.personId);
	const agreed = await readConsents(db, open.personId);
	return {
		/** Stands for exactly what is shown; confirming asks for it. */
		seal,
		check: check && {
			...{ at: check.at, by: check.by },
			changes: changesSince(check.content, content)
		},
		mayPhone: agreed.contact?.given ?? false,
		steps: steps.flatMap(({ slug, label, section }) =>
			section === null || section === 'disability'
				? []
				: [{ slug, label, lines: linesOf(section, content[section]) }]
		),
		tellsDisability: (await findDisability(db, open.personId)) !== undefined
	};
}

export type OfficeRegistration = Awaited<ReturnType<typeof readOpenRegistration>>;

async function findDisability(db: Reader, seekerId: string) {
	if (!(await hasConsented(db, seekerId, 'disability'))) return undefined;
	const [row] = await db
		.select({ content: seekerDisabilities.content })
		.from(seekerDisabilities)
		.where(eq(seekerDisabilities.seekerId, seekerId));
	return row?.content;
}

/** PRV-3, PRV-6: opened on purpose, for consultation, and written down for the person to see. */
export async function openDisability({
	db,
	actor,
	now
}: Context<OfficerActor>): Promise<{ label: string; value: string }[]> {
	return db.transaction(async (tx) => {
		const at = now();
		const open = await findOpenRecord(tx, actor, at);
		if (!open) throw new NoSeekerOpen();
		const told = await findDisability(tx, open.personId);
		await openRecord(tx, actor, { personId: open.personId, reason: '障害情報の確認', at });
		return told ? linesOf('disability', told) : [];
	});
}
