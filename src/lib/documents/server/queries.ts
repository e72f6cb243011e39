import { and, asc, eq, inArray, isNull, ne, or, type SQL } from 'drizzle-orm';
import { applications } from '#lib/applications/server/schema.ts';
import type { Actor, Context, SeekerActor } from '#lib/server/context.ts';
import type { Document } from '../document.ts';
import { isDelivered } from '../rules.ts';
import { DocumentNotFound } from './errors.ts';
import { documents } from './schema.ts';

type Row = typeof documents.$inferSelect;

export const toDocument = (row: Row): Document => ({
	id: row.id,
	kind: row.kind,
	fileName: row.fileName,
	size: row.size,
	state: row.state,
	hasPreview: row.previewKey !== null,
	uploadedAt: row.uploadedAt.toISOString(),
	erasedAt: row.erasedAt?.toISOString() ?? null,
	eraseReason: row.eraseReason
});

/** What the seeker has added so far to an application not yet made. */
export async function documentsOfDraft(
	{ db, actor }: Context<SeekerActor>,
	postingId: string
): Promise<Document[]> {
	const rows = await db
		.select()
		.from(documents)
		.where(
			and(
				eq(documents.seekerId, actor.id),
				eq(documents.postingId, postingId),
				isNull(documents.applicationId),
				ne(documents.state, 'erased')
			)
		)
		.orderBy(asc(documents.uploadedAt), asc(documents.id));
	return rows.map(toDocument);
}

/** With an application: what this actor may know of, erased ones included as the fact that they were. */
export async function documentsOfApplication(
	{ db, actor }: Context,
	applicationId: string
): Promise<Document[]> {
	const mine = visibleTo(actor);
	if (!mine) return [];
	const rows = await db
		.select({ document: documents })
		.from(documents)
		.innerJoin(applications, eq(applications.id, documents.applicationId))
		.where(and(eq(documents.applicationId, applicationId), mine))
		.orderBy(asc(documents.uploadedAt), asc(documents.id));
	const shown = rows.map(({ document }) => toDocument(document));
	return actor.role === 'seeker' ? shown : shown.map(withoutErasedName);
}

/** Of what is erased the name of the file is erased too, to whom it was sent. */
const withoutErasedName = (document: Document): Document =>
	document.state === 'erased' ? { ...document, fileName: '' } : document;

/** The row whose bytes this actor may open now. Not theirs, blocked or erased: undefined. */
export async function findDocument({ db, actor }: Context, id: string): Promise<Row | undefined> {
	const mine = visibleTo(actor);
	if (!mine) return undefined;
	const [row] = await db
		.select({ document: documents })
		.from(documents)
		.leftJoin(applications, eq(applications.id, documents.applicationId))
		.where(
			and(eq(documents.id, id), mine, ne(documents.state, 'blocked'), ne(documents.state, 'erased'))
		);
	return row?.document;
}

/** Like `findDocument`; throws when there is nothing to open. */
export async function readDocument(
	ctx: Context,
	id: string
): Promise<Row & { storageKey: string }> {
	const row = await findDocument(ctx, id);
	if (!row?.storageKey) throw new DocumentNotFound();
	return { ...row, storageKey: row.storageKey };
}

const delivered = (['clean', 'unscanned', 'received', 'scanning', 'blocked'] as const).filter(
	isDelivered
);

/**
 * The owner sees their own; an employer what was delivered with an application to its establishment
 * (APP-8), and of erased ones the fact. Officers see none: the leaflet gives documents to two sides only.
 */
function visibleTo(actor: Actor): SQL | undefined {
	if (actor.role === 'seeker') return eq(documents.seekerId, actor.id);
	if (actor.role !== 'employer') return undefined;
	return and(
		eq(applications.establishmentId, actor.establishmentId),
		or(inArray(documents.state, delivered), eq(documents.state, 'erased'))
	);
}
