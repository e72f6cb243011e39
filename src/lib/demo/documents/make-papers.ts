import { resolve } from 'node:path';
import { Piscina } from 'piscina';
import type { SeekerKey } from '../cast/seekers.ts';
import type { Person } from './cv.ts';

export type PaperKind = 'cv' | 'licence';
export type Papers = Partial<Record<PaperKind, { name: string; bytes: Uint8Array }>>;

/** 履歴書 and 免許証 of the cast, drawn off the event loop by a worker that ends with them. */
export async function makePapers(
	people: Record<SeekerKey, Person>
): Promise<Record<SeekerKey, Papers>> {
	const pool = new Piscina({
		filename: resolve('src/lib/demo/documents/papers.worker.ts'),
		maxThreads: 1
	});
	try {
		return await pool.run(people);
	} finally {
		await pool.destroy();
	}
}
