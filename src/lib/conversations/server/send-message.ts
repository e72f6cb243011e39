import { tokyoDay } from '#lib/calendar/tokyo.ts';
import type { Context, SignedIn } from '#lib/server/context.ts';
import { driverOf, type Db } from '#lib/server/db.ts';
import type { DomainError } from '#lib/server/domain-error.ts';
import { onAnother } from '#lib/server/lost-connection.ts';
import { committedElsewhere } from '#lib/server/publish-in-sql.ts';
import { hearWithin } from '#lib/server/hear-within.ts';
import type { Message } from '../events.ts';
import type { MessageInput } from '../rules.ts';
import { Batch } from './batch.ts';
import { ConversationClosed, ConversationNotFound, SeekerInvalid } from './errors.ts';
import { findStored, storeMessages } from './store-messages.ts';

type Letter = Omit<Message, 'id' | 'authorId'> & { authorId: string; clientId: string };
type Outcome = PromiseSettledResult<Message>;
type Verdict = 'stranger' | 'closed' | 'invalid' | 'welcome';

/** One commit for so many messages at most: more would make the first of them wait for the last. */
const MOST = 400;

/** How often a lost connection is made up for, and the seconds that the first one may be silent. */
const TRIES = 3;
const PATIENCE = 3;

const batches = new WeakMap<Db, Batch<Letter, Message>>();

/**
 * Stores a message and tells everyone in the conversation, its author included. Safe to retry with the
 * same `clientId`. Answers after commit; sends that come together share one.
 */
export function sendMessage(
	{ db, actor, now }: Context<SignedIn>,
	input: MessageInput
): Promise<Message> {
	const { conversationId, clientId, body } = input;
	const sentAt = now().toISOString();
	return batchOf(db).add({ conversationId, authorId: actor.id, clientId, body, sentAt });
}

function batchOf(db: Db) {
	const known = batches.get(db);
	if (known) return known;
	const made = new Batch<Letter, Message>(MOST, (letters) => store(db, letters));
	batches.set(db, made);
	return made;
}

async function store(db: Db, letters: Letter[]): Promise<Outcome[]> {
	try {
		const rows = await run<{ n: number; verdict: Verdict; id: string | null }>(
			db,
			storeMessages,
			letters
		);
		const outcomes: Outcome[] = [];
		const unsure = new Map<number, Verdict>();
		for (const { n, verdict, id } of rows) {
			const letter = letters[n];
			if (id && letter) outcomes[n] = stored(letter, id);
			else if (verdict === 'stranger') outcomes[n] = refused(verdict);
			else unsure.set(n, verdict);
		}
		if (rows.some(({ id }) => id)) committedElsewhere();
		if (unsure.size > 0) await remember(db, letters, unsure, outcomes);
		return outcomes;
	} catch (failure) {
		// One message that the database will not take must not take the others with it.
		if (letters.length === 1 || !isAboutData(failure)) throw failure;
		const half = Math.ceil(letters.length / 2);
		return [
			...(await settle(db, letters.slice(0, half))),
			...(await settle(db, letters.slice(half)))
		];
	}
}

const settle = (db: Db, letters: Letter[]) =>
	store(db, letters).catch((reason): Outcome[] =>
		letters.map(() => ({ status: 'rejected', reason }))
	);

/** A retry is answered as the first attempt was, even where a new message would be refused by now. */
async function remember(
	db: Db,
	letters: Letter[],
	unsure: Map<number, Verdict>,
	outcomes: Outcome[]
) {
	const asked = letters.map((letter, n) => ({ ...letter, n })).filter(({ n }) => unsure.has(n));
	const known = await run<{ n: number; id: string; body: string; sent_at: string }>(
		db,
		findStored,
		asked
	);
	for (const [n, verdict] of unsure) outcomes[n] = refused(verdict);
	for (const { n, id, body, sent_at } of known) {
		const letter = letters[n];
		if (letter)
			outcomes[n] = stored({ ...letter, body, sentAt: new Date(sent_at).toISOString() }, id);
	}
}

async function run<Row>(db: Db, statement: string, letters: (Letter & { n?: number })[]) {
	const rows = letters.map((letter, place) => ({
		n: letter.n ?? place,
		conversation_id: letter.conversationId,
		author_id: letter.authorId,
		client_id: letter.clientId,
		body: letter.body,
		sent_at: letter.sentAt,
		today: tokyoDay(new Date(letter.sentAt))
	}));
	const given = JSON.stringify(rows);
	// Everybody's messages wait for this one answer. A message has its own id, so it may be stored again.
	const found = await onAnother(TRIES, (attempt) =>
		hearWithin(PATIENCE * attempt, () =>
			// Prepared once for each connection: planning it took longer than running it.
			driverOf(db).unsafe(statement, [given], { prepare: true })
		)
	);
	return found as unknown as Row[];
}

const stored = ({ conversationId, authorId, body, sentAt }: Letter, id: string): Outcome => ({
	status: 'fulfilled',
	value: { id: Number(id), conversationId, authorId, body, sentAt }
});

const refusals: Record<Verdict, () => DomainError | Error> = {
	stranger: () => new ConversationNotFound(),
	closed: () => new ConversationClosed(),
	invalid: () => new SeekerInvalid(),
	welcome: () => new Error('A message was neither stored nor known.')
};
const refused = (verdict: Verdict): Outcome => ({
	status: 'rejected',
	reason: refusals[verdict]()
});

/** SQLSTATE classes 22 and 23 (a value, a constraint) and 40 (rolled back, try again). */
const isAboutData = (failure: unknown) =>
	failure instanceof Error && 'code' in failure && /^(22|23|40)/.test(String(failure.code));
