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

/** One sentence, and where that stands which it names. */
export interface Said {
	text: string;
	href?: string;
}

/** The sentence that says what matters now, and the date that matters next. Two lines at most, no exclamation. */
export function greet(situation: Situation, now: Date): Said[] {
	const second = nextDate(situation, now);
	return [first(situation, now), ...(second ? [second] : [])];
}

/** 髙橋さん: the name before the first space, as typed. */
const address = (name: string) => `${name.trim().split(/[\s\u3000]+/)[0]}さん`;

function first(situation: Situation, now: Date): Said {
	const { name, valid, provisional, unseen, requested, unread } = situation;
	if (provisional) return { text: `ようこそ。${hello(now)}` };
	const you = address(name);
	if (!valid) return { text: `${you}、求職が無効になっています。`, href: ways.validity };
	if (unseen > 0)
		return { text: `${you}、新しい求人が${unseen}件届きました。`, href: ways.recommended };
	if (requested > 0)
		return { text: `${you}、会社から直接リクエストが届きました。`, href: ways.requests };
	if (unread > 0)
		return { text: `${you}、メッセージが${unread}件届いています。`, href: ways.messages };
	return { text: `${you}、${hello(now)}` };
}

/** Where everything that the greeting names stands, on the home itself or on a page of its own. */
const ways = {
	validity: '/seeker/profile#validity',
	registration: '/seeker/registration',
	recommended: '#h-rec',
	recommendations: '/seeker/recommendations',
	requests: '#h-requests',
	messages: '/seeker/messages',
	applications: '#h-app',
	activity: '/seeker/activity',
	booking: '/seeker/booking'
};

function hello(now: Date): string {
	const hour = Number(formatTime(now).slice(0, 2));
	if (hour >= 4 && hour < 11) return 'おはようございます。';
	return hour >= 11 && hour < 18 ? 'こんにちは。' : 'こんばんは。';
}

/** The nearest thing with a date: an appointment goes before a deadline, a deadline before waiting. */
function nextDate(situation: Situation, now: Date): Said | undefined {
	if (situation.provisional)
		return { text: '求職申込みを書くと、求人に応募できます。', href: ways.registration };
	if (!situation.valid)
		return { text: '有効に戻すと、続きから応募できます。', href: ways.validity };
	return (
		appointment(situation, now) ??
		lastDay(situation, now) ??
		overdue(situation, now) ??
		ending(situation, now) ??
		waiting(situation)
	);
}

/** Whatever somebody has to be at soonest. */
function appointment({ interviews, consultations }: Situation, now: Date): Said | undefined {
	const all = [
		...interviews.map((at) => ({ at, what: '面接', href: ways.applications })),
		...consultations.map((at) => ({ at, what: 'ハローワークの相談', href: ways.booking }))
	];
	const [next] = all
		.filter(({ at }) => at > now)
		.sort((one, other) => one.at.getTime() - other.at.getTime());
	if (!next) return undefined;
	return { text: meeting(next, now), href: next.href };
}

function meeting({ at, what }: { at: Date; what: string }, now: Date): string {
	const day = tokyoDay(at);
	const days = daysUntil(now, day);
	if (days === 0) return `きょう${formatTime(at)}から${what}です。`;
	if (days === 1) return `あした${formatTime(at)}から${what}です。`;
	return days < 7 ? `${weekday(day)}曜日は${what}です。` : `${formatDay(day)}は${what}です。`;
}

function lastDay({ offers }: Situation, now: Date): Said | undefined {
	const [soonest] = [...offers].sort((a, b) => a.applyBy.localeCompare(b.applyBy));
	const days = soonest && daysUntil(now, soonest.applyBy);
	if (!soonest || days === undefined || days > 1) return undefined;
	const text = `「${soonest.title}」の応募期限日は、${days === 0 ? 'きょう' : 'あした'}です。`;
	return { text, href: ways.recommendations };
}

const overdue = ({ promises }: Situation, now: Date) =>
	promises.some((day) => daysUntil(now, day) < 0)
		? { text: '返事の約束の日を過ぎた応募があります。', href: ways.activity }
		: undefined;

const SOON = 7;

function ending({ validUntil }: Situation, now: Date): Said | undefined {
	const days = daysUntil(now, validUntil);
	if (days > SOON) return undefined;
	const text =
		days === 0 ? '求職の有効期限は、きょうまでです。' : `求職の有効期限まで、あと${days}日です。`;
	return { text, href: ways.validity };
}

function waiting({ offers, unseen, running }: Situation): Said | undefined {
	// What has just been said is not said again as waiting.
	if (offers.length > unseen)
		return {
			text: `応募できる紹介対象求人は、${unseen > 0 ? 'あわせて' : ''}${offers.length}件あります。`,
			href: ways.recommendations
		};
	if (running > 0) return { text: `${running}件の応募の返事を待っています。`, href: ways.activity };
	return undefined;
}
