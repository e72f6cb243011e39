import { messageInput, readInput, typingInput } from '#lib/conversations/rules.ts';
import { markRead } from '#lib/conversations/server/mark-read.ts';
import { burst } from '#lib/conversations/server/burst.ts';
import { sendMessage } from '#lib/conversations/server/send-message.ts';
import type { ClientToServer } from '#lib/live/contract.ts';
import { door } from './door.ts';
import { resume, resumeInput } from './resume.ts';
import { typing } from './typing.ts';

/** Every event a client may send. A name that is not here is refused. */
export const doors = {
	resume: door(resumeInput, { name: 'resume', points: 30, seconds: 60 }, resume),
	'message.send': door(messageInput, burst, sendMessage),
	'message.read': door(readInput, { name: 'message.read', points: 120, seconds: 60 }, markRead),
	typing: door(typingInput, { name: 'typing', points: 60, seconds: 60 }, typing)
} satisfies Record<keyof ClientToServer, unknown>;
