import { reasonCodes } from '#lib/results/result.ts';
import { tokyoDay } from '#lib/calendar/tokyo.ts';

export { formatCode, newCode, readCode } from './verification-code.ts';

/** The fiscal year of a moment in Tokyo: April to March. */
export function fiscalYear(moment: Date): number {
	const [year = 0, month = 0] = tokyoDay(moment).split('-').map(Number);
	return month >= 4 ? year : year - 1;
}

export interface LetterIdentity {
	office: string;
	year: number;
	serial: number;
}

/** 紹介番号 (ID-6): office, fiscal year, serial of six digits, counted per office and year. */
export const letterNumber = ({ office, year, serial }: LetterIdentity) =>
	`${office}-${year}-${String(serial).padStart(6, '0')}`;

export type PaperKind = 'letter' | 'result_slip' | 'posting_sheet';
export type LetterKind = Exclude<PaperKind, 'posting_sheet'>;

/** 文書番号 of the two papers that share a 紹介番号: A is the seeker's, B the employer's. */
export const letterDocumentNumber = (number: string, kind: LetterKind) =>
	`${number}-${kind === 'letter' ? 'A' : 'B'}`;

/** 文書番号 of a posting sheet: one per confirmed version, the same paper for everybody. */
export const postingSheetNumber = (postingNumber: string, version: number) =>
	`${postingNumber}-v${String(version).padStart(2, '0')}`;

/** 不採用理由 on the result slip, in the order of their codes: the same that the employer's form asks for. */
export const refusalReasons = Object.entries(reasonCodes).map(([code, label]) => ({ code, label }));
