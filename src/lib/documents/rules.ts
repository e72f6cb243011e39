import { monthEnd } from '#lib/calendar/tokyo.ts';
import { invalidOn } from '#lib/postings/validity.ts';

/** What a document is, in the words of the form (service 6.5). */
export const documentKinds = {
	resume: '履歴書',
	career: '職務経歴書',
	job_card: 'ジョブ・カード',
	other: 'その他の応募書類'
} as const;
export type DocumentKind = keyof typeof documentKinds;
export const isDocumentKind = (value: unknown): value is DocumentKind =>
	typeof value === 'string' && Object.hasOwn(documentKinds, value);

/** APP-3 */
export const MAX_DOCUMENTS = 4;
const MIB = 1024 * 1024;
/** APP-4: the leaflet's text says 2 MB, its picture 10 MB; the text is the rule, the picture the ceiling. */
export const DEFAULT_MAX_DOC_BYTES = 2 * MIB;

/** APP-5: what a file may be, and the contents its name may promise. */
export const fileTypes = {
	doc: { mediaType: 'application/msword', label: 'DOC' },
	docx: {
		mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
		label: 'DOCX'
	},
	xls: { mediaType: 'application/vnd.ms-excel', label: 'XLS' },
	xlsx: {
		mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		label: 'XLSX'
	},
	pdf: { mediaType: 'application/pdf', label: 'PDF' },
	jpg: { mediaType: 'image/jpeg', label: 'JPG' },
	png: { mediaType: 'image/png', label: 'PNG' },
	bmp: { mediaType: 'image/bmp', label: 'BMP' },
	gif: { mediaType: 'image/gif', label: 'GIF' }
} as const;
export type FileType = keyof typeof fileTypes;

/** For the `accept` of a file field. */
export const ACCEPTED = [...Object.keys(fileTypes), 'jpeg'].map((type) => `.${type}`).join(',');

/** The type a name promises; undefined when the service does not take it. */
export function promisedType(name: string): FileType | undefined {
	const extension = extensionOf(name).toLowerCase();
	const type = extension === 'jpeg' ? 'jpg' : extension;
	return Object.hasOwn(fileTypes, type) ? (type as FileType) : undefined;
}

const extensionOf = (name: string) => /\.([^.]+)$/.exec(name)?.[1] ?? '';

const MAX_NAME = 100;
/** Control characters, and the marks that turn the reading direction: 「x‮fdp.exe」 would read as a PDF. */
const UNPRINTABLE = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

/** The name as stored: no path, nothing invisible, at most 100 characters; Japanese stays as it is. */
export function tidyName(sent: string): string {
	const last = composed(sent.replace(UNPRINTABLE, '')).split(/[/\\]/).at(-1) ?? '';
	const extension = extensionOf(last);
	const ending = extension ? `.${extension}` : '';
	const stem = last.slice(0, last.length - ending.length).trim() || '名前なし';
	const room = MAX_NAME - [...ending].length;
	return room > 0
		? [...stem].slice(0, room).join('') + ending
		: [...last].slice(0, MAX_NAME).join('');
}

/** 「ジ」 in one piece: a Mac takes names apart. Only what a mark follows is composed: NFC would change name kanji. */
const composed = (name: string) =>
	name.replace(/.[\u0300-\u036f\u3099\u309a]+/gu, (piece) => piece.normalize('NFC'));

/** The name given on download: a BMP is kept as PNG, and a name must not lie about what is inside. */
export function deliveredName(name: string, type: FileType): string {
	return promisedType(name) === type ? name : name.replace(/\.[^.]+$/, '') + `.${type}`;
}

/** 「412KB」「1.1MB」 */
export function sizeText(bytes: number): string {
	if (bytes < 1024) return `${bytes}バイト`;
	if (bytes < MIB) return `${Math.round(bytes / 1024)}KB`;
	return `${Number((bytes / MIB).toFixed(1))}MB`;
}

/** Rules 16.11. 未検査 is what is true when nobody could scan; it may still be scanned later. */
export const documentStates = {
	received: { label: '受付', to: ['scanning', 'unscanned', 'erased'] },
	scanning: { label: '検査中', to: ['clean', 'blocked', 'unscanned', 'erased'] },
	unscanned: { label: '未検査', to: ['scanning', 'clean', 'blocked', 'erased'] },
	clean: { label: '配信', to: ['erased'] },
	blocked: { label: '遮断', to: ['erased'] },
	erased: { label: '消去', to: [] }
} as const satisfies Record<string, { label: string; to: readonly string[] }>;
export type DocumentState = keyof typeof documentStates;

export const mayBecome = (from: DocumentState, to: DocumentState): boolean =>
	(documentStates[from].to as readonly string[]).includes(to);

/** APP-8: what an employer may open. 検査中 is not yet, 遮断 never. */
export const isDelivered = (state: DocumentState): boolean =>
	state === 'clean' || state === 'unscanned';

/** What the seeker reads beside the file, and how it looks. */
export function stateSentence(state: DocumentState): { text: string; tone: 'ok' | 'wait' | 'no' } {
	switch (state) {
		case 'clean':
			return { text: '検査済み・送れます', tone: 'ok' };
		case 'unscanned':
			return { text: '未検査・送れます', tone: 'wait' };
		case 'blocked':
			return { text: '送れません：ウイルスの疑い', tone: 'no' };
		case 'erased':
			return { text: '消去済み', tone: 'wait' };
		case 'received':
			return { text: 'ウイルス検査を待っています…', tone: 'wait' };
		default:
			return { text: 'ウイルス検査中…', tone: 'wait' };
	}
}

/** Why the bytes are gone: CLK-11, or the seeker took the file out of the draft. */
export const erasures = {
	cancel: '応募を取り消したため',
	decline: '応募を辞退したため',
	result: '選考結果が登録されたため',
	term: '求人が無効になって翌々月末を過ぎたため',
	removed: '応募の前に外したため'
} as const;
export type Erasure = keyof typeof erasures;

/** CLK-11 (c): the last day on which documents to a posting are kept, 翌々月末 of the day it became invalid. */
export const keptThrough = (posting: { openUntil: string; closedAt: Date | null }): string =>
	monthEnd(invalidOn(posting), 2);

/** What a file seems to be by its name, for a person who did not say. */
export function guessKind(name: string): DocumentKind {
	if (/職務|経歴書|career/i.test(name) && !/履歴書/.test(name)) return 'career';
	if (/履歴書|resume|résumé/i.test(name)) return 'resume';
	return /ジョブ|job.?card/i.test(name) ? 'job_card' : 'other';
}
