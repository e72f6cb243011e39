import { DomainError } from '#lib/server/domain-error.ts';
import { refusalSentence, type Refusal } from '../refusals.ts';
import { MAX_DOCUMENTS } from '../rules.ts';

/** APP-3 … APP-6: this file cannot be sent, and what would make it sendable. */
export class DocumentRefused extends DomainError {
	readonly code: string;
	readonly status: number;
	readonly refusal: Refusal;
	readonly fileName: string;
	constructor(fileName: string, refusal: Refusal, maxBytes?: number) {
		super(refusalSentence(fileName, refusal, maxBytes));
		this.code = `document.${refusal}`;
		this.status = refusal === 'too-large' ? 413 : 422;
		this.refusal = refusal;
		this.fileName = fileName;
		this.fields = { file: this.message };
	}
	override readonly fields: Record<string, string>;
}

/** Nobody had time to look inside: nothing is known of the file, and sending it again is right. */
export class InspectorsBusy extends DomainError {
	readonly code = 'document.busy';
	readonly status = 503;
	constructor() {
		super(
			'いま混み合っているため、まだ中身を確かめていません。ファイルに問題があるのではありません。ほかの書類と書いた内容は残っています。少し待って、もう一度追加してください。'
		);
	}
}

export class TooManyDocuments extends DomainError {
	readonly code = 'document.too-many';
	readonly status = 409;
	constructor() {
		super(`応募書類は${MAX_DOCUMENTS}つまでです。先にひとつ外すと、追加できます。`);
	}
}

/** APP-7 */
export class DocumentsNotAccepted extends DomainError {
	readonly code = 'document.not-accepted';
	readonly status = 409;
	constructor() {
		super(
			'この求人は、求職者マイページからの応募書類を受け付けていません。求人票の「応募書類の送付方法」のとおりに送ってください。'
		);
	}
}

export class DocumentNotFound extends DomainError {
	readonly code = 'document.not-found';
	readonly status = 404;
	constructor() {
		super('この応募書類は見つかりません。外されたか、消去されたか、検査が終わっていません。');
	}
}

/** The row is there and its file is not: nothing that the person did. */
export class DocumentLost extends DomainError {
	readonly code = 'document.lost';
	readonly status = 404;
	constructor() {
		super(
			'この応募書類のファイルが見つかりません。ファイルを送った方は同じファイルをもう一度追加し、受け取る方はメッセージで送り直しを頼んでください。'
		);
	}
}

export class DocumentAlreadySent extends DomainError {
	readonly code = 'document.already-sent';
	readonly status = 409;
	constructor() {
		super('この書類は、応募といっしょに会社に渡っています。応募を取り消すと、消去されます。');
	}
}

/** A file was added or taken away in another window between the confirmation and 応募. */
export class DocumentsChanged extends DomainError {
	readonly code = 'document.changed';
	readonly status = 409;
	constructor() {
		super(
			'ほかの画面で応募書類が変わったため、まだ送っていません。いまの応募書類を確かめて、もう一度「応募」を押してください。'
		);
	}
}

export class NoFileChosen extends DomainError {
	readonly code = 'document.no-file';
	readonly status = 422;
	override readonly fields = { file: 'ファイルを選んでから、「追加する」を押してください。' };
	constructor() {
		super('ファイルを選んでから、「追加する」を押してください。');
	}
}
