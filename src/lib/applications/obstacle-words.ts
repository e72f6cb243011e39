import { formatDay, formatTime } from '#lib/calendar/format.ts';
import { ways, type Way } from '#lib/bookings/rules.ts';
import { spanWords } from '#lib/bookings/words.ts';
import { tokyoDay } from '#lib/calendar/tokyo.ts';
import type { Obstacle } from './eligibility.ts';

interface Facts {
	closedAt: Date | null;
	openUntil: string;
	applyBy: string | undefined;
	/** The consultation that the person has booked: it can make a 利用登録者 of them. */
	booking?: { way: Way; startsAt: Date };
}

/** Beside the button that is not there: why one cannot apply, and what one can do. Nothing has been written yet. */
export function obstacleWords(obstacle: Obstacle, facts: Facts): string {
	switch (obstacle) {
		case 'alreadyApplied':
			return 'この求人には、もう応募しています。';
		case 'seekerInvalid':
			return '求職が無効のため、応募できません。有効に戻すと応募できます。';
		case 'onlineRegistrant':
			return `ハローワーク紹介で応募できるのは、利用登録者の方です。${bookedWords(facts.booking)}`;
		case 'employerOffline':
			return 'この会社は求人者マイページを使っていません。ハローワークの窓口で紹介を受けられます。';
		case 'postingClosed':
			return closedWords(facts);
		case 'notRecommended':
			return 'この求人は、あなたへの紹介対象求人ではありません。紹介を受けたいときは、ハローワークに頼めます。';
		case 'recommendationEnded':
			return 'この求人の紹介は終わりました。応募したいときは、もう一度ハローワークに紹介を頼めます。';
		case 'tooLate':
			return `応募期限日${facts.applyBy ? `の${formatDay(facts.applyBy)}` : ''}を過ぎました。求人が有効な間は、ハローワークの窓口で紹介を受けられます。`;
		case 'directRefused':
			return 'この求人は、オンライン自主応募を受け付けていません。';
	}
}

/** What is booked, or that something can be: the registration is confirmed by telephone and video, too. */
const bookedWords = (booking: Facts['booking']) =>
	booking
		? `${spanWords(booking.startsAt)}に、${ways[booking.way]}での相談を予約しています。そこで職員が登録を確かめると、応募できます。`
		: '電話・ビデオ・窓口のどれかで職員が登録を確かめると、応募できます。「相談の予約」から予約できます。';

/** この求人の募集が終わりました, with when and by whom as far as that is known. */
export function closedWords({
	closedAt,
	openUntil
}: Pick<Facts, 'closedAt' | 'openUntil'>): string {
	return closedAt
		? `${formatDay(tokyoDay(closedAt))}${formatTime(closedAt)}に、会社がこの求人の募集を終えました。`
		: `紹介期限日の${formatDay(openUntil)}を過ぎたため、この求人の募集は終わりました。`;
}
