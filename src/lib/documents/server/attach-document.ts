import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { postings } from '#lib/postings/server/schema.ts';
import { RegistrationIncomplete } from '#lib/seekers/server/errors.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import { config } from '#lib/server/config.ts';
import type { Context, SeekerActor } from '#lib/server/context.ts';
import type { Reader } from '#lib/server/db.ts';
import { DomainError } from '#lib/server/domain-error.ts';
import { enqueue } from '#lib/server/jobs.ts';
import { charge, count, giveBack, type Limit } from '#lib/server/limits.ts';
import type { Document } from '../document.ts';
import { refusedUnread } from '../refusals.ts';
import { guessKind, MAX_DOCUMENTS, promisedType, tidyName, type DocumentKind } from '../rules.ts';
import {
	DocumentRefused,
	DocumentsNotAccepted,
	InspectorsBusy,
	TooManyDocuments
} from './errors.ts';
import { inspectFile } from './inspect.ts';
import type { Accepted } from './inspection/verdict.ts';
import { areThere, discardFiles, keepFiles, keysOf, type Kept } from './keep-files.ts';
import { lockDraft } from './lock-draft.ts';
import { toDocument } from './queries.ts';
import { scanDocument } from './scan-document.ts';
import { documents } from './schema.ts';

type Row = typeof documents.$inferSelect;

export interface Sent {
	postingId: string;
	/** Guessed from the name when the person did not say. */
	kind?: DocumentKind;
	name: string;
	bytes: Uint8Array;
}

/**
 * Adds a file to the draft of an application, or says why not; a refusal leaves nothing stored. Sending the
 * same file again, as after a lost answer, finds the one already there, and puts its bytes back if they are gone.
 */
export async function attachDocument(ctx: Context<SeekerActor>, sent: Sent): Promise<Document> {
	await checkPosting(ctx.db, sent.postingId);
	await checkPerson(ctx);
	const accepted = await inspect(ctx.actor.id, sent);
	const kept = await keepFiles(accepted);
	const { row, isNew } = await store(ctx, sent, accepted, kept).catch((error: unknown) =>
		afterFailure(ctx, kept, error)
	);
	if (isNew || (await replaceLost(ctx, row, kept))) return toDocument({ ...row, ...kept });
	await discardFiles(keysOf(kept)).catch(() => {});
	return toDocument(row);
}

/**
 * A refusal was thrown before the commit, so nobody owns the files. Otherwise the line may have been cut behind it:
 * a row that holds them was stored, and is the answer. Where there is none it may still come; files that really
 * belong to nobody are found and erased later.
 */
async function afterFailure({ db }: Context<SeekerActor>, kept: Kept, error: unknown) {
	if (error instanceof DomainError) {
		await discardFiles(keysOf(kept)).catch(() => {});
		throw error;
	}
	const held = eq(documents.storageKey, kept.storageKey);
	const [row] = await db.select().from(documents).where(held);
	if (!row) throw error;
	return { row, isNew: true };
}

/** The same file again is also how one is mended whose bytes have gone missing. */
async function replaceLost({ db }: Context<SeekerActor>, row: Row, kept: Kept): Promise<boolean> {
	const { storageKey, previewKey } = row;
	if (!storageKey || (await areThere({ storageKey, previewKey }))) return false;
	const mended = await db
		.update(documents)
		.set(kept)
		.where(and(eq(documents.id, row.id), eq(documents.storageKey, storageKey)))
		.returning({ id: documents.id });
	return mended.length > 0;
}

/** APP-7 */
async function checkPosting(db: Reader, postingId: string): Promise<void> {
	const [posting] = await db
		.select({ accepts: postings.acceptsDocuments })
		.from(postings)
		.where(eq(postings.id, postingId));
	if (!posting?.accepts) throw new DocumentsNotAccepted();
}

/** Somebody whose 求職申込み is not finished can apply to nothing (APP-13, APP-14), and has no papers to send. */
async function checkPerson({ db, actor }: Context<SeekerActor>): Promise<void> {
	const [seeker] = await db
		.select({ provisional: seekers.provisional })
		.from(seekers)
		.where(eq(seekers.accountId, actor.id));
	if (!seeker || seeker.provisional) throw new RegistrationIncomplete();
}

/** The work of looking inside is what is limited, so refused and repeated files count too. */
const pace: Limit = { name: 'documents.attach', points: 60, seconds: 3600 };
/** A file that used up an inspector's patience counts as so many more. */
const HEAVY = 9;

async function inspect(personId: string, { name, bytes }: Sent): Promise<Accepted> {
	await count(pace, personId);
	const { MAX_DOC_BYTES } = config();
	const unread = refusedUnread(bytes.length, promisedType(name) !== undefined, MAX_DOC_BYTES);
	if (unread) throw new DocumentRefused(tidyName(name), unread, MAX_DOC_BYTES);
	const inspection = await inspectFile({ name, bytes }, personId).catch(async (error: unknown) => {
		if (error instanceof InspectorsBusy) await giveBack(pace, personId);
		throw error;
	});
	if (inspection.accepted) return inspection;
	if (inspection.refusal === 'heavy') await charge(pace, personId, HEAVY);
	throw new DocumentRefused(inspection.name, inspection.refusal);
}

function store(ctx: Context<SeekerActor>, sent: Sent, accepted: Accepted, kept: Kept) {
	const { actor, now } = ctx;
	const sha256 = createHash('sha256').update(accepted.bytes).digest('hex');
	return ctx.db.transaction(async (tx) => {
		const draft = await lockDraft(tx, actor.id, sent.postingId);
		const same = draft.find((d) => d.sha256 === sha256 && d.fileName === accepted.name);
		if (same) return { row: same, isNew: false };
		if (draft.length >= MAX_DOCUMENTS) throw new TooManyDocuments();

		const [row] = await tx
			.insert(documents)
			.values({
				seekerId: actor.id,
				postingId: sent.postingId,
				kind: sent.kind ?? guessKind(accepted.name),
				fileName: accepted.name,
				mediaType: accepted.mediaType,
				size: accepted.bytes.length,
				sha256,
				...kept,
				state: config().CLAMD_URL ? 'received' : 'unscanned',
				uploadedAt: now()
			})
			.returning();
		if (!row) throw new Error('A document was inserted and not returned.');
		if (row.state === 'received') await enqueue(tx, scanDocument, { documentId: row.id });
		return { row, isNew: true };
	});
}
