import type { PaperKind } from './rules.ts';

/** A paper's name in an address. */
export const paperKinds = {
	letter: 'letter',
	'result-slip': 'result_slip',
	'posting-sheet': 'posting_sheet'
} as const satisfies Record<string, PaperKind>;

type PaperName = keyof typeof paperKinds;

/** Which paper an address asks for, as far as it names one. */
export const paperNamed = (name: string): PaperKind | undefined =>
	Object.hasOwn(paperKinds, name) ? paperKinds[name as PaperName] : undefined;

/** Where a paper of an application opens. Every link is made here, so that none can name a paper that there is not. */
export const paperHref = (applicationId: string, name: PaperName): string =>
	`/letters/${applicationId}/${name}.pdf`;
