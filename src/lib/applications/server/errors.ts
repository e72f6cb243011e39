import { formatDay, formatDayTime, formatTime } from '#lib/calendar/format.ts';
import { tokyoDay } from '#lib/calendar/tokyo.ts';
import { DomainError } from '#lib/server/domain-error.ts';
import { cancelUntil } from '../rules.ts';

const KEPT = '書いた内容は下書きに残しています。';

/** Also the answer to someone else's application: it must not tell that there is one. */
export class ApplicationNotFound extends DomainError {
	readonly code = 'applications.notFound';
	readonly status = 404;
	override message = 'お探しの応募は見つかりませんでした。';
}

export class PostingNotFound extends DomainError {
	readonly code = 'applications.postingNotFound';
	readonly status = 404;
	override message = 'お探しの求人は見つかりませんでした。';
}

/** An open application to the same posting exists (APP-13); it is where the person is sent. */
export class AlreadyApplied extends DomainError {
	readonly code = 'applications.alreadyApplied';
	readonly status = 409;
	override message =
		'この求人には、もう応募しています。応募のようすは「求職活動状況」で確かめられます。';
}

export class SeekerInvalid extends DomainError {
	readonly code = 'applications.seekerInvalid';
	readonly status = 409;
	override message = `求職が無効のため、応募できません。有効に戻すと、続きから応募できます。${KEPT}`;
}

export class OnlineRegistrant extends DomainError {
	readonly code = 'applications.onlineRegistrant';
	readonly status = 409;
	override message = `ハローワーク紹介で応募できるのは、ハローワークで手続きをした利用登録者の方です。電話・ビデオ・窓口のどれかで職員が登録を確かめると、応募できます。「相談の予約」から予約できます。${KEPT}`;
}

export class EmployerOffline extends DomainError {
	readonly code = 'applications.employerOffline';
	readonly status = 409;
	override message = `この会社は求人者マイページを使っていないため、ここからは応募できません。ハローワークの窓口で紹介を受けられます。${KEPT}`;
}

export class PostingClosed extends DomainError {
	readonly code = 'applications.postingClosed';
	readonly status = 409;
	constructor(posting: { closedAt: Date | null; openUntil: string }, now: Date) {
		super(`応募できません。${whenClosed(posting, now)}${KEPT}`);
	}
}

function whenClosed(
	{ closedAt, openUntil }: { closedAt: Date | null; openUntil: string },
	now: Date
) {
	if (!closedAt) return `紹介期限日の${formatDay(openUntil)}を過ぎています。`;
	const today = tokyoDay(closedAt) === tokyoDay(now);
	const when = today ? jaTime(closedAt) : formatDay(tokyoDay(closedAt));
	return `${when}に、会社がこの求人の募集を終えました。`;
}

const jaTime = (moment: Date) => `${formatTime(moment).replace(':', '時')}分`;

export class NotRecommended extends DomainError {
	readonly code = 'applications.notRecommended';
	readonly status = 409;
	override message = `この求人は、あなたへのオンラインハローワーク紹介対象求人ではありません。紹介を受けたいときは、ハローワークに相談してください。${KEPT}`;
}

export class RecommendationEnded extends DomainError {
	readonly code = 'applications.recommendationEnded';
	readonly status = 409;
	override message = `この求人の紹介は終わっています。応募したいときは、ハローワークの窓口に相談してください。${KEPT}`;
}

/** CLK-9: what is over is the online referral; at the counter it may still be possible. */
export class TooLate extends DomainError {
	readonly code = 'applications.tooLate';
	readonly status = 409;
	constructor(applyBy: string) {
		super(
			`応募期限日の${formatDay(applyBy)}を過ぎているため、応募できません。求人が有効な間は、ハローワークの窓口で紹介を受けられます。${KEPT}`
		);
	}
}

/** APP-14 */
export class DirectRefused extends DomainError {
	readonly code = 'applications.directRefused';
	readonly status = 409;
	override message = `この求人は、オンライン自主応募を受け付けていません。応募したいときは、ハローワークに紹介を頼めます。${KEPT}`;
}

/** JOB-23: what was read is not what would be applied for. */
export class PostingChanged extends DomainError {
	readonly code = 'applications.postingChanged';
	readonly status = 409;
	override message = `会社が求人の内容を変更しました。まだ応募していません。新しい内容を確かめてから、もう一度「応募」を押してください。${KEPT}`;
}

/** CLK-10, with the way out. */
export class TooLateToCancel extends DomainError {
	readonly code = 'applications.tooLateToCancel';
	readonly status = 409;
	constructor(submittedAt: Date) {
		super(
			`取り消せる24時間（${formatDayTime(cancelUntil(submittedAt))}まで）を過ぎています。辞退したいときは、メッセージで会社に伝えてください。`
		);
	}
}

/** Another screen, or the other side, was faster. */
export class NotPossibleNow extends DomainError {
	readonly code = 'applications.notPossibleNow';
	readonly status = 409;
	override message =
		'この応募の状況が変わったため、できませんでした。いまの状況を確かめて、もう一度お試しください。';
}

export class InterviewInPast extends DomainError {
	readonly code = 'applications.interviewInPast';
	readonly status = 422;
	override readonly fields = { interviewAt: '面接の日時は、これからの日時を選んでください。' };
	override message = '面接の日時は、これからの日時を選んでください。';
}

/** CLK-12 */
export class ResultWindowClosed extends DomainError {
	readonly code = 'applications.resultWindowClosed';
	readonly status = 409;
	constructor(until: string) {
		super(
			`選考結果をここから登録できるのは${formatDay(until)}まででした。ハローワークに電話で知らせてください。`
		);
	}
}

/** There is a live recommendation: the referral is one press away. */
export class ReferralNotNeeded extends DomainError {
	readonly code = 'applications.referralNotNeeded';
	readonly status = 409;
	override message =
		'この求人は、もうあなたに紹介されています。求人の画面から「応募（ハローワーク紹介）」ができます。';
}

/** CLK-10: while it can be cancelled, cancelling is the better way, because the letter becomes void with it. */
export class TooEarlyToDecline extends DomainError {
	readonly code = 'applications.tooEarlyToDecline';
	readonly status = 409;
	override message =
		'まだ24時間以内なので、「応募を取消」ができます。取り消すと、紹介状も失効します。';
}
