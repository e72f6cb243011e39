import { DomainError } from '#lib/server/domain-error.ts';

export class SeekerNotFound extends DomainError {
	readonly code = 'offices.seekerNotFound';
	readonly status = 404;
	override message = '氏名と求職番号が合う求職者は見つかりません。求職票で確かめてください。';
}

/** PRV-6: a record is read, and a posting sent, only while that seeker is open. */
export class NoSeekerOpen extends DomainError {
	readonly code = 'offices.noSeekerOpen';
	readonly status = 409;
	override message =
		'求職者を開いていないため、何もしていません。求職者を開いてから、もう一度お願いします。';
}

/** The double key of PRV-6 did not turn: an older window, or a slip of the hand. */
export class AnotherSeekerOpen extends DomainError {
	readonly code = 'offices.anotherSeekerOpen';
	readonly status = 409;
	constructor(open: { name: string; number: string }) {
		super(
			`いま開いている求職者は${open.name}さん（${open.number}）で、この画面の求職者とちがいます。何も送っていません。画面を読み込み直してください。`
		);
	}
}
