import type { SignedIn } from '#lib/server/context.ts';
import type { Channel } from '#lib/server/events.ts';

/** The channels a person hears. The server alone chooses; a client cannot ask for one. */
export function channelsOf(actor: SignedIn): Channel[] {
	const own: Channel = `account:${actor.id}`;
	if (actor.role === 'employer') return [own, `establishment:${actor.establishmentId}`];
	if (actor.role === 'officer') return [own, `office:${actor.officeId}`];
	return [own];
}

const SESSION = 'session:';

/** Every socket of one session, so that signing out closes them together. */
export const sessionRoom = (sessionId: string) => `${SESSION}${sessionId}`;

/** Which session a socket belongs to, by the rooms it is in: a session that was renewed has another id. */
export const sessionsIn = (rooms: Set<string>): string[] =>
	[...rooms].filter((room) => room.startsWith(SESSION)).map((room) => room.slice(SESSION.length));
