import { randomUUID } from 'node:crypto';
import { markRead } from '#lib/conversations/server/mark-read.ts';
import { readThread } from '#lib/conversations/server/queries.ts';
import { sendMessage } from '#lib/conversations/server/send-message.ts';
import { postings } from '../cast/postings.ts';
import { as } from './clock.ts';
import { applicationOf } from './look-up.ts';
import type { Act, Pair, Stage } from './story.ts';

type Side = 'seeker' | 'employer';

/** Everybody of a side: colleagues share what they read, so that nothing is left unread by chance. */
const side = (stage: Stage, { seeker, posting }: Pair, who: Side) =>
	who === 'seeker' ? ([stage.seekers[seeker]] as const) : stage.employers[postings[posting].by];

/** Somebody writes, having read what was there. */
export const says = (at: Date, pair: Pair, who: Side, body: string): Act => ({
	at,
	play: async (stage) => {
		await readAll(stage, pair, who, at);
		const { conversationId } = await applicationOf(stage, pair);
		const [speaker] = side(stage, pair, who);
		await sendMessage(as(stage, speaker, at), { conversationId, clientId: randomUUID(), body });
	}
});

/** A side has the thread on its screen; what comes later is unread. */
export const reads = (at: Date, pair: Pair, who: Side): Act => ({
	at,
	play: (stage) => readAll(stage, pair, who, at)
});

async function readAll(stage: Stage, pair: Pair, who: Side, at: Date) {
	const { conversationId } = await applicationOf(stage, pair);
	for (const actor of side(stage, pair, who)) {
		const reader = as(stage, actor, at);
		const { messages } = await readThread(reader, conversationId);
		const last = messages.at(-1);
		if (last) await markRead(reader, { conversationId, upTo: last.id });
	}
}
