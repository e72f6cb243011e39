import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { LetterFacts } from '#lib/letters/facts.ts';
import { closeDrawing, drawPaper } from '#lib/letters/server/draw.ts';
import { usualLetter } from '../rules/letters/sample-facts.ts';
import type { Row } from './row.ts';

const WARM_UP = 40;
const ROUNDS = 150;
const papers = [
	{ kind: 'letter', name: 'letter', kilobytes: 62 },
	{ kind: 'result_slip', name: 'result slip', kilobytes: 75 }
] as const;

/** Drawing letters and slips in the worker, one after the other, as the letters of different people. */
export async function run(): Promise<Row[]> {
	for (const { kind } of papers)
		for (let i = 0; i < WARM_UP; i++) await drawPaper(kind, factsOf(i));

	const rows: Row[] = [];
	const held = await longestHold(async () => {
		for (const paper of papers) rows.push(...(await measure(paper)));
	});
	await closeDrawing();
	return [
		...rows,
		{
			what: 'event loop held while papers are drawn, by its own work (by the clock)',
			target: '≤ 10 ms',
			measured: `${held.own.toFixed(1)} ms (${held.clock.toFixed(1)} ms)`,
			ok: held.own <= 10
		}
	];
}

/**
 * The longest turn of this thread's loop meanwhile, in ms. By the clock a busy machine makes the loop wait
 * too, so what counts is the time for which this thread really ran in one turn.
 */
async function longestHold(work: () => Promise<unknown>) {
	const delay = monitorEventLoopDelay({ resolution: 1 });
	const busy = new AbortController();
	delay.enable();
	const own = longestTurn(busy.signal);
	await work();
	delay.disable();
	busy.abort();
	return { clock: delay.max / 1e6, own: await own };
}

async function longestTurn(stop: AbortSignal): Promise<number> {
	let longest = 0;
	while (!stop.aborted) {
		const before = process.threadCpuUsage();
		await wait(1);
		const { user, system } = process.threadCpuUsage(before);
		longest = Math.max(longest, (user + system) / 1000);
	}
	return longest;
}

async function measure({ kind, name, kilobytes }: (typeof papers)[number]): Promise<Row[]> {
	const times: number[] = [];
	let size = 0;
	for (let i = 0; i < ROUNDS; i++) {
		const facts = factsOf(WARM_UP + i);
		const start = performance.now();
		const { bytes } = await drawPaper(kind, facts);
		times.push(performance.now() - start);
		size = Math.max(size, bytes.length / 1000);
	}
	times.sort((a, b) => a - b);
	const share = (part: number) => times[Math.floor(part * ROUNDS)] ?? 0;
	const [median, p95] = [share(0.5), share(0.95)];
	return [
		{
			what: `${name}, warm, in the worker, median (p95)`,
			target: '≤ 20 ms',
			measured: `${median.toFixed(1)} ms (${p95.toFixed(1)} ms)`,
			ok: median <= 20
		},
		{
			what: `${name}, size with usual values`,
			target: `≤ ${kilobytes} KB`,
			measured: `${size.toFixed(1)} KB`,
			ok: size <= kilobytes
		}
	];
}

const families = ['髙橋', '﨑山', '𠮷田', '渡邉', '佐藤', '鈴木', '田中', '伊藤', '中村', '小林'];

/** Another person, number and code each time, so that nothing but the usual words is known from before. */
function factsOf(index: number): LetterFacts {
	const serial = String(index).padStart(6, '0');
	const name = `${families[index % families.length]} 花子`;
	return {
		...usualLetter,
		number: `13010-2026-${serial}`,
		code: `7K4P9${serial}D`,
		seeker: { ...usualLetter.seeker, name, number: `13010-00${serial}` }
	};
}
