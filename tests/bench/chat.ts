import { open, percentile, startService, type Client, type Pair } from './live-server.ts';
import type { Row } from './row.ts';

const PAIRS = 200;
const IN_FLIGHT = 4;
const WARM_UP = 3_000;
const MEASURED = 10_000;
const QUIET_MESSAGES = 200;

/** Messages between pairs of people over real sockets: stored durably, answered, and heard by the other side. */
export async function run(): Promise<Row[]> {
	const service = await startService(PAIRS);
	try {
		const pairs = await Promise.all(service.pairs.map((pair) => meet(service.origin, pair)));
		const quiet = await alone(pairs[0]!);
		const load = await together(pairs);
		for (const { sides } of pairs) for (const side of sides) side.client.disconnect();
		return [
			{
				what: `chat, ${PAIRS} pairs × ${IN_FLIGHT} in flight, durable, heard by the other side`,
				target: '≥ 4,000 messages/s, p99 ≤ 300 ms',
				measured: `${Math.round(load.perSecond).toLocaleString('en')} messages/s, p50 ${load.p50.toFixed(0)} ms, p99 ${load.p99.toFixed(0)} ms, ${load.refused} refused`,
				ok: load.perSecond >= 4000 && load.p99 <= 300 && load.refused === 0
			},
			{
				what: 'one message, idle system, sent to heard',
				target: 'p99 ≤ 50 ms',
				measured: `p50 ${quiet.p50.toFixed(1)} ms, p99 ${quiet.p99.toFixed(1)} ms`,
				ok: quiet.p99 <= 50
			}
		];
	} finally {
		await service.stop();
	}
}

interface Side {
	client: Client;
	/** Messages of the other side still on their way here, by what they say. */
	expected: Map<string, () => void>;
}

interface Meeting {
	conversationId: string;
	sides: [Side, Side];
}

async function meet(origin: string, pair: Pair): Promise<Meeting> {
	const side = async (person: Pair['seeker']): Promise<Side> => {
		const client = await open(origin, person);
		const expected = new Map<string, () => void>();
		client.on('event', ({ type, data }) => {
			if (type === 'message.sent') expected.get(data.body)?.();
		});
		return { client, expected };
	};
	return {
		conversationId: pair.conversationId,
		sides: [await side(pair.seeker), await side(pair.employer)]
	};
}

/** Sends one message; answers with the milliseconds until the other side had it and the sender knew it was stored. */
function send(meeting: Meeting, from: Side, to: Side): Promise<number | 'refused'> {
	const clientId = crypto.randomUUID();
	const began = performance.now();
	const body = `12月2日（水）13:30でお願いしたいです。持ち物はありますか？${clientId.slice(0, 8)}`;
	const heard = new Promise<number>((resolve) =>
		to.expected.set(body, () => {
			to.expected.delete(body);
			resolve(performance.now() - began);
		})
	);
	const stored = new Promise<boolean>((resolve) =>
		from.client.emit(
			'message.send',
			{ conversationId: meeting.conversationId, clientId, body },
			(answer) => resolve(answer.ok)
		)
	);
	return stored.then<number | 'refused'>((ok) => (ok ? heard : 'refused'));
}

async function together(meetings: Meeting[]) {
	const begin = performance.now();
	const from = begin + WARM_UP;
	const until = from + MEASURED;
	const times: number[] = [];
	let refused = 0;
	const one = async (meeting: Meeting, from_: Side, to: Side) => {
		while (performance.now() < until) {
			const took = await send(meeting, from_, to);
			const now = performance.now();
			if (took === 'refused') refused += 1;
			else if (now >= from && now < until) times.push(took);
		}
	};
	await Promise.all(
		meetings.flatMap((meeting) =>
			Array.from({ length: IN_FLIGHT }, (_, place) => {
				const [one_, other] = meeting.sides;
				return place % 2 ? one(meeting, one_, other) : one(meeting, other, one_);
			})
		)
	);
	times.sort((a, b) => a - b);
	return {
		perSecond: times.length / (MEASURED / 1000),
		p50: percentile(times, 0.5),
		p99: percentile(times, 0.99),
		refused
	};
}

async function alone(meeting: Meeting) {
	const times: number[] = [];
	for (let sent = 0; sent < QUIET_MESSAGES; sent += 1) {
		const [one, other] = meeting.sides;
		const took = await send(meeting, one, other);
		if (took !== 'refused') times.push(took);
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
	times.sort((a, b) => a - b);
	return { p50: percentile(times, 0.5), p99: percentile(times, 0.99) };
}
