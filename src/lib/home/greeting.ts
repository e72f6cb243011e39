import { formatDay, formatTime, weekday } from '#lib/calendar/format.ts';
import { daysUntil, tokyoDay } from '#lib/calendar/tokyo.ts';

/** What the home knows when it greets; whatever could not be read is left empty. */
export interface Situation {
	name: string;
	valid: boolean;
	/** 仮登録: the 求職申込み is not finished. */
	provisional?: boolean;
	validUntil: string;
	/** Recommended postings not opened yet. */
	unseen: number;
	/** 直接リクエスト not opened yet. */
	requested: number;
	unread: number;
	/** Recommended postings that wait for an answer, with their 応募期限日. */
	offers: { title: string; applyBy: string }[];
	interviews: Date[];
	/** 相談の予約 */
	consultations: Date[];
	/** Days promised for an answer, of applications that still wait for one. */
	promises: string[];
	/** Applications under way. */
	running: number;
}

/** The sentence that says what matters now, and the date that matters next. Two lines at most, no exclamation. */
export function greet(situation: Situation, now: Date): string[] {
	const second = nextDate(situation, now);
	return [first(situation, now), ...(second ? [second] : [])];
}

/** 髙橋さん: the name before the first space, as typed. */
const address = (name: string) => `${name.trim().split(/[\s\u3000]+/)[0]}さん`;

function first(situation: Situation, now: Date): string {
	const { name, valid, provisional, unseen, requested, unread } = situation;
	if (provisional) return `ようこそ。${hello(now)}`;
	const you = address(name);
	if (!valid) return `${you}、求職が無効になっています。`;
	if (unseen > 0) return `${you}、新しい求人が${unseen}件届きました。`;
	if (requested > 0) return `${you}、会社から直接リクエストが届きました。`;
	if (unread > 0) return `${you}、メッセージが${unread}件届いています。`;
	return `${you}、${hello(now)}`;
}

function hello(now: Date): string {
	const hour = Number(formatTime(now).slice(0, 2));
	if (hour >= 4 && hour < 11) return 'おはようございます。';
	return hour >= 11 && hour < 18 ? 'こんにちは。' : 'こんばんは。';
}

/** The nearest thing with a date: an appointment goes before a deadline, a deadline before waiting. */
function nextDate(situation: Situation, now: Date): string | undefined {
	if (situation.provisional) return '求職申込みを書くと、求人に応募できます。';
	if (!situation.valid) return '有効に戻すと、続きから応募できます。';
	return (
		appointment(situation, now) ??
		lastDay(situation, now) ??
		overdue(situation, now) ??
		ending(situation, now) ??
		waiting(situation)
	);
}

/** Whatever somebody has to be at soonest. */
function appointment({ interviews, consultations }: Situation, now: Date): string | undefined {
	const all = [
		...interviews.map((at) => ({ at, what: '面接' })),
		...consultations.map((at) => ({ at, what: 'ハローワークの相談' }))
	];
	const [next] = all
		.filter(({ at }) => at > now)
		.sort((one, other) => one.at.getTime() - other.at.getTime());
	if (!next) return undefined;
	const { at, what } = next;
	const day = tokyoDay(at);
	const days = daysUntil(now, day);
	if (days === 0) return `きょう${formatTime(at)}から${what}です。`;
	if (days === 1) return `あした${formatTime(at)}から${what}です。`;
	return days < 7 ? `${weekday(day)}曜日は${what}です。` : `${formatDay(day)}は${what}です。`;
}

function lastDay({ offers }: Situation, now: Date): string | undefined {
	const [soonest] = [...offers].sort((a, b) => a.applyBy.localeCompare(b.applyBy));
	const days = soonest && daysUntil(now, soonest.applyBy);
	if (!soonest || days === undefined || days > 1) return undefined;
	return `「${soonest.title}」の応募期限日は、${days === 0 ? 'きょう' : 'あした'}です。`;
}

const overdue = ({ promises }: Situation, now: Date) =>
	promises.some((day) => daysUntil(now, day) < 0)
		? '返事の約束の日を過ぎた応募があります。'
		: undefined;

const SOON = 7;

function ending({ validUntil }: Situation, now: Date): string | undefined {
	const days = daysUntil(now, validUntil);
	if (days > SOON) return undefined;
	return days === 0
		? '求職の有効期限は、きょうまでです。'
		: `求職の有効期限まで、あと${days}日です。`;
}

function waiting({ offers, unseen, running }: Situation): string | undefined {
	// What has just been said is not said again as waiting.
	if (offers.length > unseen)
		return `応募できる紹介対象求人は、${unseen > 0 ? 'あわせて' : ''}${offers.length}件あります。`;
	if (running > 0) return `${running}件の応募の返事を待っています。`;
	return undefined;
}
