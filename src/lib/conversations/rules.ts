import * as v from 'valibot';
import { tokyoDay } from '#lib/calendar/tokyo.ts';
import { atMost } from '#lib/text/at-most.ts';
import { asTyped, hasWords } from '#lib/text/typed.ts';

/** 16.10: our own numbers; none is a fact of the real service. */
export const MAX_BODY = 2000;
export const PAGE = 50;
/** A thread stays writable this long after the result. */
export const WRITABLE_MONTHS = 3;
/** A person never writes faster; a loop does. `MESSAGE_BURST` changes the points. */
export const BURST_SECONDS = 10;
/** 「書いています」 is sent at most this often, and believed a little longer. */
export const TYPING_EVERY = 2_000;
export const TYPING_LASTS = 5_000;

export const INVALID_SEEKER =
	'求職が無効のため、メッセージを送れません。有効に戻すと、続きから送れます。';

/** What is stored of what was typed: one kind of line end, no control characters, no space around it. */
export const cleanBody = (text: string) => asTyped(text).trim();

export const messageBody = v.pipe(
	v.string(),
	// Cleaning and counting a megabyte would be work for nothing: composing shortens by three at most.
	v.maxLength(MAX_BODY * 4, `メッセージは${MAX_BODY}文字までです。短くしてください。`),
	v.transform(cleanBody),
	v.check(hasWords, 'メッセージを書いてください。'),
	atMost('メッセージ', MAX_BODY)
);

const id = v.pipe(v.string(), v.uuid('画面を開き直して、もう一度お試しください。'));

/** The form of a thread's page. */
export const messageForm = v.object({ clientId: id, body: messageBody });

/** The same through a socket, where no address says which conversation is meant. */
export const messageInput = v.object({ conversationId: id, clientId: id, body: messageBody });
export type MessageInput = v.InferOutput<typeof messageInput>;

export const readInput = v.object({
	conversationId: id,
	upTo: v.pipe(v.number(), v.safeInteger(), v.minValue(1))
});
export type ReadInput = v.InferOutput<typeof readInput>;

/** The same as a form without scripts sends it. */
export const formReadInput = v.object({
	upTo: v.pipe(v.string(), v.digits(), v.transform(Number), v.safeInteger(), v.minValue(1))
});

export const typingInput = v.object({ conversationId: id });

/** `closedAt` may lie ahead: a thread is closed from that moment on. */
export const isOpen = ({ closedAt }: { closedAt: Date | null }, now: Date) =>
	closedAt === null || now.getTime() < closedAt.getTime();

/** The moment at which a thread closes by itself, counted from the result. */
export function writableUntil(result: Date): Date {
	const day = tokyoDay(result);
	const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
	const last = new Date(Date.UTC(year, month + WRITABLE_MONTHS, 0)).getUTCDate();
	const end = new Date(Date.UTC(year, month - 1 + WRITABLE_MONTHS, Math.min(date, last) + 1));
	return new Date(`${end.toISOString().slice(0, 10)}T00:00:00.000+09:00`);
}

/** Why a person cannot write in a thread now: a seeker who is 無効 cannot send (service.md 8). */
export type Barrier = 'closed' | 'invalid';
