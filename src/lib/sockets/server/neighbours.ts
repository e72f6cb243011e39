import * as v from 'valibot';
import { shareLimits } from '#lib/server/limits.ts';
import { log } from '#lib/server/log.ts';
import { openRedis } from '#lib/server/redis.ts';

const CHANNEL = 'mypage:neighbours';

/** What one process tells the others. All of it may be lost: what matters is made up for by whoever missed it. */
const word = v.variant('what', [
	v.object({ what: v.literal('wake') }),
	v.object({ what: v.literal('hang-up'), sessionId: v.string() }),
	v.object({ what: v.literal('move'), from: v.string(), to: v.string() }),
	v.object({
		what: v.literal('whisper'),
		to: v.array(v.string()),
		name: v.literal('typing'),
		data: v.object({ conversationId: v.string(), accountId: v.string(), name: v.string() })
	})
]);
export type Word = v.InferOutput<typeof word>;

export interface Neighbours {
	tell: (word: Word) => void;
	isHere: () => boolean;
	close: () => void;
}

/**
 * The other processes, over Redis, and limits counted together with them. Needs no Redis to begin with: it is spoken
 * to when it comes. `joined` is called each time this process can hear the others (again), and may have missed words.
 */
export function joinNeighbours(
	url: string,
	heard: (word: Word) => void,
	joined: () => void
): Neighbours {
	const own = crypto.randomUUID();
	const speaking = openRedis(url);
	shareLimits(speaking.client);
	const listening = openRedis(url, () => void listen());
	let subscribed = false;

	async function listen() {
		try {
			// The client takes up its subscriptions by itself on each later connection.
			if (!subscribed) await listening.client.subscribe(CHANNEL, hear);
			subscribed = true;
			joined();
		} catch (error) {
			log.warn({ err: error }, 'other processes cannot be heard yet');
		}
	}

	function hear(message: string) {
		const told = read(message);
		if (told && told.from !== own) heard(told.word);
	}

	return {
		tell: (word) => {
			const message = JSON.stringify({ from: own, word });
			void speaking.client.publish(CHANNEL, message).catch(() => {}); // away: said by the connection
		},
		isHere: () => speaking.isHere() && listening.isHere(),
		close: () => {
			shareLimits(undefined);
			listening.close();
			speaking.close();
		}
	};
}

function read(message: string) {
	try {
		return v.parse(v.object({ from: v.string(), word }), JSON.parse(message));
	} catch {
		log.warn('a word from another process could not be read');
		return undefined;
	}
}
