import { log } from '#lib/server/log.ts';
import { drawPaper } from './draw.ts';
import type { FactsOf } from './draw/papers.ts';

/** The bytes of a paper, drawn now. Characters that the font lacks are logged with the paper's number. */
export async function drawAndLog<K extends keyof FactsOf>(
	kind: K,
	facts: FactsOf[K]
): Promise<Uint8Array> {
	const { bytes, missing } = await drawPaper(kind, facts);
	for (const character of missing)
		log.warn(character, 'a character has no glyph and another was drawn in its place');
	return bytes;
}
