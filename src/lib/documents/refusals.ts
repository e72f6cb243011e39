import { MAX_DOCUMENTS, sizeText } from './rules.ts';

/** Why a file cannot be sent: what is so, and what makes it sendable. */
export const refusals = {
	empty: {
		reason: '中身が空',
		remedy: 'もとのソフトで開いて保存し直すと送れます。'
	},
	'too-large': {
		reason: 'サイズが大きすぎる',
		remedy: '画像を小さくするか、2つに分けて保存し直すと送れます。'
	},
	type: {
		reason: '送れない種類のファイル',
		remedy: 'Word・Excel・PDF・画像（jpg・png・bmp・gif）で保存し直すと送れます。'
	},
	renamed: {
		reason: '名前の末尾と中身がちがう',
		remedy: 'もとのソフトで開いて、種類を選んで保存し直すと送れます。'
	},
	encrypted: {
		reason: 'パスワード付き',
		remedy: 'パスワードを外して保存し直すと送れます。'
	},
	locked: {
		reason: 'パスワードかブックの保護で暗号化されていて、中身を確かめられない',
		remedy:
			'Excelで開き、パスワードと「ブックの保護」を外してから「名前を付けて保存」すると送れます。PDFで保存し直しても送れます。'
	},
	restricted: {
		reason: '編集や印刷の制限付き',
		remedy: '制限を外して保存し直すと送れます。'
	},
	macros: {
		reason: 'マクロ（またはマクロの入れ物）付き',
		remedy: 'マクロなしの文書（docx・xlsx）かPDFで保存し直すと送れます。'
	},
	active: {
		reason: '開くと動くしかけ（スクリプトなど）付き',
		remedy: '新しいPDFに印刷し直す（「印刷」→「PDFに保存」）と送れます。'
	},
	embedded: {
		reason: 'ほかのファイルが中に入っている',
		remedy:
			'新しいPDFに印刷し直す（「印刷」→「PDFに保存」）と送れます。中のファイルは、別に追加してください。'
	},
	remote: {
		reason: '開くとほかの場所から取り込むものがある',
		remedy: 'リンクされたひな形や図を外して保存し直すか、PDFで保存し直すと送れます。'
	},
	old: {
		reason: '会社で開けない古い形式（Word 95まで）',
		remedy: '今のWordかほかのソフトで開いて、docxかPDFで保存し直すと送れます。'
	},
	heavy: {
		reason: '中身がこみ入りすぎて確かめきれない',
		remedy: '新しいPDFに印刷し直す（「印刷」→「PDFに保存」）と送れます。'
	},
	corrupt: {
		reason: 'ファイルがこわれている',
		remedy: 'もとのソフトで開けることを確かめて、保存し直すと送れます。'
	},
	bloated: {
		reason: '中身を広げると大きすぎる',
		remedy: '画像を減らすか、新しいPDFに印刷し直すと送れます。'
	},
	pixels: {
		reason: '画像のたて・よこが大きすぎる',
		remedy: '5000万画素までに小さくして保存し直すと送れます。'
	},
	virus: {
		reason: 'ウイルスの疑い',
		remedy: '別のパソコンで作り直すか、会社に直接渡してください。応募はそのまま有効です。'
	},
	'too-many': {
		reason: `応募書類は${MAX_DOCUMENTS}つまで`,
		remedy: '先にひとつ外すと送れます。'
	}
} as const satisfies Record<string, { reason: string; remedy: string }>;
export type Refusal = keyof typeof refusals;

/** 「履歴書.pdf：送れません：パスワード付き。パスワードを外して保存し直すと送れます。」 */
export function refusalSentence(name: string, refusal: Refusal, maxBytes?: number): string {
	return `${name}：送れません：${refusalReason(refusal, maxBytes)}。${refusals[refusal].remedy}`;
}

/** Names the live limit, which is a setting (APP-4). */
export const refusalReason = (refusal: Refusal, maxBytes?: number): string =>
	refusal === 'too-large' && maxBytes
		? `${sizeText(maxBytes)}より大きい`
		: refusals[refusal].reason;

/** What can be known without reading the file; the page says it before sending anything. */
export function refusedUnread(size: number, known: boolean, maxBytes: number): Refusal | undefined {
	if (!known) return 'type';
	if (size === 0) return 'empty';
	return size > maxBytes ? 'too-large' : undefined;
}
