import { findListeners, type Listeners } from '#lib/conversations/server/find-listeners.ts';
import { TYPING_EVERY } from '#lib/conversations/rules.ts';
import type { Context, SignedIn } from '#lib/server/context.ts';
import type { Screens } from './door.ts';

interface Known {
	listeners: Listeners[];
	until: number;
	toldAt: number;
}

/** Membership is looked up again after this long, so that someone who left is soon not heard. */
const KEPT = 60_000;

/** Tells the others in a conversation that this person is writing; a stranger is heard by nobody. */
export async function typing(
	context: Context<SignedIn>,
	{ conversationId }: { conversationId: string },
	{ memory, whisper }: Screens
): Promise<null> {
	const now = Date.now();
	let known = memory.get(conversationId) as Known | undefined;
	if (known && now - known.toldAt < TYPING_EVERY) return null;
	if (!known || known.until < now) {
		const listeners = await findListeners(context, conversationId);
		known = { listeners, until: now + KEPT, toldAt: 0 };
		if (memory.size >= 50) memory.clear();
		memory.set(conversationId, known);
	}
	known.toldAt = now;
	for (const { to, name } of known.listeners)
		whisper(to, 'typing', { conversationId, accountId: context.actor.id, name });
	return null;
}
