import { expect, test, vi } from 'vitest';
import { Busy, Gate } from '#lib/server/gate.ts';

const size = { atOnce: () => 1, waiting: 2, patience: 5_000 };

test('those who wait go in as they came, but for who goes first', async () => {
	const gate = new Gate(size);
	const order: string[] = [];
	const leave = await gate.enter();
	const waiting = [
		gate.enter().then((next) => (order.push('page'), next())),
		gate.enter({ first: true }).then((next) => (order.push('form'), next()))
	];

	leave();
	await Promise.all(waiting);
	expect(order).toEqual(['form', 'page']);
	expect(gate.load).toEqual({ inside: 0, waiting: 0 });
});

test('one too many is refused at once, and a form takes the place of the last page that waits', async () => {
	const gate = new Gate(size);
	const leave = await gate.enter();
	const [first, second] = [gate.enter(), gate.enter()];

	await expect(gate.enter()).rejects.toBeInstanceOf(Busy);
	const form = gate.enter({ first: true });
	await expect(second).rejects.toBeInstanceOf(Busy);
	leave();
	(await form)();
	(await first)();
	expect(gate.load).toEqual({ inside: 0, waiting: 0 });
});

test('nobody waits longer than is bearable, and no place is lost by it', async () => {
	vi.useFakeTimers();
	try {
		const gate = new Gate(size);
		const leave = await gate.enter();
		const late = gate.enter();
		const refused = expect(late).rejects.toBeInstanceOf(Busy);

		await vi.advanceTimersByTimeAsync(size.patience);
		await refused;
		leave();
		leave();
		expect(gate.load).toEqual({ inside: 0, waiting: 0 });
		(await gate.enter())();
	} finally {
		vi.useRealTimers();
	}
});

test('what fails inside leaves its place', async () => {
	const gate = new Gate(size);
	await expect(gate.pass(() => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
	expect(gate.load.inside).toBe(0);
});

test('with less room those inside stay, and nobody follows them until there is room again', async () => {
	let room = 3;
	const gate = new Gate({ ...size, atOnce: () => room });
	const leave = await Promise.all([gate.enter(), gate.enter(), gate.enter()]);
	room = 1;
	const waiting = [gate.enter(), gate.enter()];

	leave[0]?.();
	leave[1]?.();
	expect(gate.load).toEqual({ inside: 1, waiting: 2 });
	room = 2;
	leave[2]?.();
	for (const next of await Promise.all(waiting)) next();
	expect(gate.load).toEqual({ inside: 0, waiting: 0 });
});
