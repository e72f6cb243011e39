import { describePosting } from './detail.ts';
import type { VisibleContent } from './visible.ts';

/** A row of the 求人票 that says something else now. No lines: it said, or says, nothing. */
export interface ChangedRow {
	section: string;
	label: string;
	before: string[];
	now: string[];
}

/** What changed between two versions of a posting, in the order of the 求人票. */
export function changesBetween(before: VisibleContent, now: VisibleContent): ChangedRow[] {
	const earlier = rowsOf(before);
	const later = rowsOf(now);
	const names = [...new Set([...later.keys(), ...earlier.keys()])];
	return names.flatMap((name) => {
		const [one, other] = [earlier.get(name), later.get(name)];
		const { section = '', label = '' } = other ?? one ?? {};
		const change = { section, label, before: one?.lines ?? [], now: other?.lines ?? [] };
		return change.before.join('\n') === change.now.join('\n') ? [] : [change];
	});
}

const rowsOf = (content: VisibleContent) =>
	new Map(
		describePosting(content).flatMap(({ title, rows }) =>
			rows.map(({ name, label, lines }) => [name, { section: title, label, lines }] as const)
		)
	);
