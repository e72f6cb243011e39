import { sql } from 'drizzle-orm';
import type { Tx } from '#lib/server/db.ts';
import { isLong, lacked, mayLack } from '#lib/conditions/facts/pieces.ts';
import type { Sought } from '#lib/conditions/facts/pieces-of-posting.ts';
import { found } from './plan.ts';
import { settle } from '#lib/posting-index/server/settle.ts';

/**
 * Which of their lacks any posting has that has all pieces of three of a long word. A word of fifty characters has two
 * hundred, and the index's time grows with the square of what it is asked, and with its number for each posting found;
 * hardly one lack of a word is ever there, so to look these up first leaves the answer exact and the question short.
 */
export async function findLacks(tx: Tx, sought: readonly Sought[]): Promise<ReadonlySet<string>> {
	const long = sought.filter(([word]) => isLong(word));
	if (long.length === 0) return new Set();
	await settle(tx, { words: '', not: undefined });
	const rows = await tx.execute<{ lack: string }>(
		sql`${sql.join(long.map(lacksOfOne), sql` union `)}`
	);
	return new Set(rows.map(({ lack }) => lack));
}

function lacksOfOne([word, letter]: Sought) {
	const { mark, of, most } = lacked(word, letter);
	return sql`
		select lack from posting_index i, unnest(tsvector_to_array(i.words)) lack
		where ${found(mayLack(word, letter))} and starts_with(lack, ${mark}) and char_length(lack) <= ${most}
			and strpos(${of}, substr(lack, ${mark.length + 1})) > 0`;
}
