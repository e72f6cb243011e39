import { DomainError } from '#lib/server/domain-error.ts';

/** Also the answer to someone else's paper: it must not tell that there is one. */
export class PaperNotFound extends DomainError {
	readonly code = 'letters.notFound';
	readonly status = 404;
	override message = 'お探しの書類は見つかりませんでした。';
}

/** Also where the slip was sent to somebody else. */
export class SlipNotFound extends DomainError {
	readonly code = 'letters.slipNotFound';
	readonly status = 404;
	override message =
		'この確認コードの選考結果通知は、いまログインしている事業所あてではないか、コードがちがいます。「応募者管理」から、応募者を選んで登録することもできます。';
}

/** A paper that certifies nothing would only cost a way to the counter. */
export class NothingToRecord extends DomainError {
	readonly code = 'letters.nothingToRecord';
	readonly status = 422;
	override message = 'この期間の応募はありません。期間を変えて、もう一度お試しください。';
}
