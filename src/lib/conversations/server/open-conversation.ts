import type { Tx } from '#lib/server/db.ts';
import type { Side } from '../conversation.ts';
import { postServiceLine } from './post-service-line.ts';
import { conversations, participants } from './schema.ts';

interface Opening {
	/** 職種: what the conversation is about. */
	subject: string;
	/** Both sides; of an establishment every login. */
	members: { accountId: string; side: Side }[];
	/** What the service itself says first. Its occasion is the seeker's own act, so only the other side finds it unread. */
	firstLine?: string;
	at: Date;
}

/** Opens a conversation in the transaction of its reason, for instance an application. Returns its id. */
export async function openConversation(tx: Tx, opening: Opening): Promise<string> {
	const { subject, members, firstLine, at } = opening;
	const [row] = await tx
		.insert(conversations)
		.values({ subject, createdAt: at })
		.returning({ id: conversations.id });
	if (!row) throw new Error('The conversation was not stored.');
	const conversationId = row.id;
	await tx.insert(participants).values(members.map((member) => ({ ...member, conversationId })));
	if (firstLine) await postServiceLine(tx, conversationId, firstLine, { at, seenBy: 'seeker' });
	return conversationId;
}
