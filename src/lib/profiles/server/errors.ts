import { DomainError } from '#lib/server/domain-error.ts';

/** What would be published is not what was on the screen. */
export class PreviewChanged extends DomainError {
	readonly code = 'seekers.previewChanged';
	readonly status = 409;
	override message =
		'見ていただいたあとで、公開する内容が変わりました。いまの内容をもう一度確かめてから、公開してください。';
}

export class NothingToPublish extends DomainError {
	readonly code = 'seekers.nothingToPublish';
	readonly status = 409;
	override message =
		'まだ公開できません。希望する職種か働き方を入力し、「確認が必要」の項目を直すと、公開できます。';
}
