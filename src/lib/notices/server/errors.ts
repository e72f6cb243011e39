import { DomainError } from '#lib/server/domain-error.ts';

/** Also the answer to a notice that went to others: it must not tell that there is one. */
export class AnnouncementNotFound extends DomainError {
	readonly code = 'announcements.notFound';
	readonly status = 404;
	override message = 'お探しのお知らせは見つかりませんでした。';
}

/** Also of somebody whose office is another one. */
export class NotOfThisOffice extends DomainError {
	readonly code = 'announcements.notOfThisOffice';
	readonly status = 422;
	override message = 'この求職番号の方は、この所の求職者にいません。求職番号を確かめてください。';
	override readonly fields = { number: this.message };
}

export class NobodyToTell extends DomainError {
	readonly code = 'announcements.nobody';
	readonly status = 422;
	override message = 'いま、あてはまる求職者がいません。送り先を選び直してください。';
	override readonly fields = { audience: this.message };
}

/** The same attempt with other words: the first of them have gone out. */
export class SentAlready extends DomainError {
	readonly code = 'announcements.sentAlready';
	readonly status = 409;
	override message =
		'この画面からは、もう1通送っています。「送ったお知らせ」を確かめて、続きは新しく書いてください。';
}

/** A link that stops mail, cut on its way or sealed with another key. */
export class LinkUnknown extends DomainError {
	readonly code = 'notices.linkUnknown';
	readonly status = 422;
	override message =
		'このリンクは使えません。ログインして「お知らせの受け取り方」から、メールを止めてください。';
}
