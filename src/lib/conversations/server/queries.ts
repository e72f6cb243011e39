import { and, asc, desc, eq, gte, lt, sql } from 'drizzle-orm';
import { employerLogins, establishments } from '#lib/employers/server/schema.ts';
import { isValid } from '#lib/seekers/rules.ts';
import { seekers } from '#lib/seekers/server/schema.ts';
import type { Context, SignedIn } from '#lib/server/context.ts';
import type { Reader } from '#lib/server/db.ts';
import type { Channel } from '#lib/server/events.ts';
import { isUuid } from '#lib/text/uuid.ts';
import type { Member, Side, Thread } from '../conversation.ts';
import type { Message } from '../events.ts';
import { isOpen, PAGE } from '../rules.ts';
import { ConversationNotFound } from './errors.ts';
import { conversations, messages, participants } from './schema.ts';

export const toMessage = ({
	id,
	conversationId,
	authorId,
	body,
	sentAt
}: typeof messages.$inferSelect): Message => ({
	...{ id, conversationId, authorId, body },
	sentAt: sentAt.toISOString()
});

/** Everyone in a conversation, each by their own channel. */
export async function audienceOf(
	db: Reader,
	conversationId: string
): Promise<Channel<'account'>[]> {
	const rows = await db
		.select({ id: participants.accountId })
		.from(participants)
		.where(eq(participants.conversationId, conversationId));
	return rows.map(({ id }) => `account:${id}` as const);
}

/** How someone belongs to a conversation, if at all. */
export async function findMembership(db: Reader, accountId: string, conversationId: string) {
	const [row] = await db
		.select()
		.from(participants)
		.where(
			and(eq(participants.conversationId, conversationId), eq(participants.accountId, accountId))
		);
	return row;
}

/** A conversation with its newest messages; `before` a message, also the page of older ones before that. */
export async function readThread(
	{ db, actor, now }: Context<SignedIn>,
	id: string,
	{ before }: { before?: number } = {}
): Promise<Thread> {
	if (!isUuid(id)) throw new ConversationNotFound();
	const [conversation] = await db
		.select({
			subject: conversations.subject,
			closedAt: conversations.closedAt,
			side: participants.side
		})
		.from(participants)
		.innerJoin(conversations, eq(conversations.id, participants.conversationId))
		.where(and(eq(participants.conversationId, id), eq(participants.accountId, actor.id)));
	if (!conversation) throw new ConversationNotFound();
	const { subject, closedAt, side } = conversation;
	const [people, page] = await Promise.all([
		readMembers(db, id, side),
		readMessages(db, id, Number.isSafeInteger(before) ? before : undefined)
	]);
	const invalid = people.some(({ seeker }) => seeker && !isValid(seeker, now()));
	const barrier = !isOpen({ closedAt }, now()) ? 'closed' : invalid ? 'invalid' : null;
	return {
		id,
		subject,
		closedAt: closedAt?.toISOString() ?? null,
		me: { id: actor.id, side },
		other: people.find(({ member }) => member.side !== side)?.title ?? '',
		members: people.map(({ member }) => member),
		...page,
		barrier: side === 'employer' && barrier === 'invalid' ? null : barrier,
		cannotAnswer: side === 'employer' && invalid
	};
}

/** Everything from the oldest that was asked for up to now: what is on screen stays, older ones come above it. */
async function readMessages(db: Reader, id: string, before?: number) {
	const ids = await db
		.select({ id: messages.id })
		.from(messages)
		.where(
			and(
				eq(messages.conversationId, id),
				before === undefined ? undefined : lt(messages.id, before)
			)
		)
		.orderBy(desc(messages.id))
		.limit(PAGE + 1);
	const oldest = ids.slice(0, PAGE).at(-1)?.id ?? 0;
	const rows = await db
		.select()
		.from(messages)
		.where(and(eq(messages.conversationId, id), gte(messages.id, oldest)))
		.orderBy(asc(messages.id));
	return { messages: rows.map(toMessage), more: ids.length > PAGE };
}

/** The members, named as the reader's side may know them. */
export async function readMembers(db: Reader, id: string, reader: Side) {
	const rows = await db
		.select({
			accountId: participants.accountId,
			side: participants.side,
			readUpTo: participants.readUpTo,
			seeker: {
				name: seekers.name,
				validUntil: seekers.validUntil,
				invalidatedAt: seekers.invalidatedAt
			},
			login: employerLogins.name,
			establishment: establishments.name
		})
		.from(participants)
		.leftJoin(seekers, eq(seekers.accountId, participants.accountId))
		.leftJoin(employerLogins, eq(employerLogins.accountId, participants.accountId))
		.leftJoin(establishments, eq(establishments.id, employerLogins.establishmentId))
		.where(eq(participants.conversationId, id));
	return rows.map(({ seeker, login, establishment, ...own }) => {
		const title = seeker?.name ?? establishment ?? '';
		const member: Member = { ...own, name: (reader === 'employer' && login) || '' };
		return { member, title, seeker };
	});
}

/** Messages of the other side and of the service that this person has not had on screen, as a subquery. */
export const unreadMessages = (accountId: string) => sql<number>`(
	select count(*)::int from participants p
	join messages m on m.conversation_id = p.conversation_id and m.id > p.read_up_to
	where p.account_id = ${accountId} and ${fromOthers})`;

/** In a query over `messages m` and the reader's own `participants p`: not written by the reader's side. */
export const fromOthers = sql`not exists (
	select 1 from participants author
	where author.conversation_id = m.conversation_id and author.account_id = m.author_id
		and author.side = p.side)`;
