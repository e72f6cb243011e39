import { DomainError } from '#lib/server/domain-error.ts';
import { LEAD_MINUTES } from '../rules.ts';

export class BookingNotFound extends DomainError {
	readonly code = 'bookings.notFound';
	readonly status = 404;
	override message =
		'この予約は、もうありません。ほかの画面で変えたか、取り消したためです。いまの予約を確かめてください。';
}

/** Of the time somebody chose: the words stand beside the times. */
abstract class TimeRefused extends DomainError {
	readonly status = 409;
	override readonly fields: Record<string, string>;
	constructor(message: string) {
		super(message);
		this.fields = { startsAt: message };
	}
}

export class NoPlaceLeft extends TimeRefused {
	readonly code = 'bookings.noPlaceLeft';
	constructor() {
		super('この時間は、いま埋まりました。書いた内容は残っています。別の時間を選んでください。');
	}
}

export class TimePassed extends TimeRefused {
	readonly code = 'bookings.timePassed';
	constructor() {
		super(
			`予約できるのは、${LEAD_MINUTES}分先からです。この時間は過ぎたか近すぎるため、もっと後の時間を選んでください。急ぐときは、ハローワークに電話してください。`
		);
	}
}

export class OfficeClosed extends TimeRefused {
	readonly code = 'bookings.officeClosed';
	constructor() {
		super(
			'この時間は、相談を受け付けていません（土日・祝日・年末年始と、窓口の時間の外）。空いている時間から選んでください。'
		);
	}
}

export class AlreadyBooked extends DomainError {
	readonly code = 'bookings.alreadyBooked';
	readonly status = 409;
	constructor(when: string) {
		super(
			`もう予約があります（${when}）。予約は、一度にひとつです。時間を変えるときは、いまの予約の「日時を変える」を押してください。`
		);
	}
}

/** The person may do no more about it here, but somebody at the office may. */
export class BookingBegun extends DomainError {
	readonly code = 'bookings.begun';
	readonly status = 409;
	constructor(office: { alias: string; phone: string }) {
		super(
			`予約の時間になったため、ここからは変えられません。遅れるときや来られないときは、${office.alias}（電話 ${office.phone}）に伝えてください。`
		);
	}
}

export class BookingSettled extends DomainError {
	readonly code = 'bookings.settled';
	readonly status = 409;
	override message =
		'この予約は、もう終わっています。別の職員が先に記録したか、ご本人が取り消しました。画面を読み込み直してください。';
}

export class NotBegun extends DomainError {
	readonly code = 'bookings.notBegun';
	readonly status = 409;
	override message =
		'まだ予約の時間ではありません。時間になってから記録してください。日時を変えるか取り消すことは、いつでもできます。';
}

export class NotByVideo extends DomainError {
	readonly code = 'bookings.notByVideo';
	readonly status = 409;
	override message =
		'ご本人が相談の方法を変えたため、いまはビデオの予約ではありません。リンクは保存していません。';
}
