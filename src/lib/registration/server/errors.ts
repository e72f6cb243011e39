import { DomainError } from '#lib/server/domain-error.ts';
import { THROUGH_SCHOOL } from '../schooling.ts';

/** Another tab or device saved the same step meanwhile: both texts are shown, and none is lost. */
export class EditedElsewhere extends DomainError {
	readonly code = 'seekers.editedElsewhere';
	readonly status = 409;
	override message =
		'この項目は、別の画面で先に保存されていました。ここで書いた内容は残っています。どちらを残すか選んでください。';
}

/** A step was saved and could be left, but something in it should be looked at first. */
export class StepUnfinished extends DomainError {
	readonly code = 'seekers.stepUnfinished';
	readonly status = 422;
	override readonly fields: Record<string, string>;
	constructor(errors: Record<string, string>) {
		super('入力した内容は保存しました。確かめてほしいところがあります。');
		this.fields = errors;
	}
}

/** ACC-13 */
export class ThroughSchool extends DomainError {
	readonly code = 'seekers.throughSchool';
	readonly status = 422;
	override readonly fields = { schooling: THROUGH_SCHOOL };
	override message = THROUGH_SCHOOL;
}

export class SamePerson extends DomainError {
	readonly code = 'seekers.samePerson';
	readonly status = 409;
	override readonly fields: Record<string, string>;
	constructor(number: string) {
		super(
			`氏名と生年月日が同じ方が、求職番号 ${number} で登録されています。同じ方のときは、その番号で開いてください。別の方のときは、「別の方として登録する」にチェックを入れて、もう一度登録してください。`
		);
		this.fields = { again: this.message };
	}
}

export class NothingToConfirm extends DomainError {
	readonly code = 'seekers.nothingToConfirm';
	readonly status = 409;
	override message =
		'いま確認できる登録ではありません。求職者の画面を開き直して、登録の区分を確かめてください。';
}

/** What is on the officer's screen is not what the person has written by now. */
export class WrittenMeanwhile extends DomainError {
	readonly code = 'seekers.writtenMeanwhile';
	readonly status = 409;
	override message =
		'見ているあいだに、ご本人が登録を変えました。いまの内容をもう一度見てから、確かめてください。';
}

export class OfficeNotNear extends DomainError {
	readonly code = 'seekers.officeNotNear';
	readonly status = 422;
	override readonly fields = { office: '担当のハローワークは、一覧から選んでください。' };
	override message = this.fields.office;
}

export class OfficeKeepsRegistration extends DomainError {
	readonly code = 'seekers.officeKeepsRegistration';
	readonly status = 409;
	override message =
		'ハローワークが登録を確かめたあとは、ここから担当を変えられません。引っ越したときは、窓口か電話で伝えてください。';
}
