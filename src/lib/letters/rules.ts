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

/**
 * 不採用理由 on the result slip. The official list is not public, so these are ours. None is about age,
 * sex, family, health, looks or belief, and none may be added: such a reason must not be asked for.
 */
export const refusalReasons = [
	{ code: '11', label: '応募がなかった' },
	{ code: '12', label: '選考中に辞退' },
	{ code: '13', label: '採用後に辞退' },
	{ code: '21', label: '経験・知識・技能' },
	{ code: '22', label: '免許・資格' },
	{ code: '23', label: '賃金の希望' },
	{ code: '24', label: '時間・休日の希望' },
	{ code: '25', label: '就業場所・通勤' },
	{ code: '31', label: 'ほかの方を採用' },
	{ code: '32', label: '求人を終了' },
	{ code: '99', label: 'その他' }
] as const;

export type RefusalReason = (typeof refusalReasons)[number]['code'];

/** The paper's name in an address. */
export const paperKinds: Record<string, PaperKind> = {
	letter: 'letter',
	'result-slip': 'result_slip',
	'posting-sheet': 'posting_sheet'
};
