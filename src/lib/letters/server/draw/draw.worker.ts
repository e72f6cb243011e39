import { move } from 'piscina';
import { type DrawnPaper, drawNow, type Order } from './papers.ts';

/** What runs in the pool: one paper at a time, its bytes moved and not copied. */
export default async (order: Order) => {
	const { bytes, missing } = await drawNow(order);
	return { bytes: move(bytes), missing } as unknown as DrawnPaper;
};
