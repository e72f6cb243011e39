import type { ApplicationCard } from '#lib/applications/application.ts';
import { cancelUntil } from '#lib/applications/rules.ts';
import { formatDayTime, formatTime } from '#lib/calendar/format.ts';
import { tokyoDay } from '#lib/calendar/tokyo.ts';
import type { ConversationRow } from '#lib/conversations/conversation.ts';
import type { IconName } from '#lib/ui/icons.ts';

/** A line of what comes first today, and where it leads. */
export interface NowLine {
	key: string;
	icon: IconName;
	text: string;
	more: string;
	href: string;
}

interface Known {
	applications: ApplicationCard[] | null;
	results: ApplicationCard[] | null;
	unread: ConversationRow[] | null;
}

/** Before everything that can wait: a result, today's interviews, unread messages, the application just made; then the way to all that run. */
export const nowLines = ({ applications, results, unread }: Known, now: Date): NowLine[] => [
	...(results ?? []).map(asResult),
	...(applications ?? []).filter((card) => isToday(card, now)).map(asInterview),
	...asMessages(unread ?? []),
	...(applications ?? []).filter((card) => now < cancelUntil(card.submittedAt)).map(asJustMade),
	...asRunning(applications?.length ?? 0)
];

const isToday = ({ interviewAt }: ApplicationCard, now: Date) =>
	interviewAt !== null && interviewAt > now && tokyoDay(interviewAt) === tokyoDay(now);

const about = ({ id, title, employer }: ApplicationCard) => ({
	more: `${title}　${employer}`,
	href: `/seeker/activity/${id}`
});

const asResult = (card: ApplicationCard): NowLine => ({
	...about(card),
	key: `result-${card.id}`,
	icon: card.state === 'hired' ? 'okc' : 'letter',
	text:
		card.state === 'hired'
			? '採用が決まりました。おめでとうございます。'
			: '選考の結果が届きました。'
});

const asInterview = (card: ApplicationCard): NowLine => ({
	...about(card),
	key: `interview-${card.id}`,
	icon: 'cal',
	text: card.interviewAt ? `きょう${formatTime(card.interviewAt)}から面接です。` : ''
});

const asJustMade = (card: ApplicationCard): NowLine => ({
	...about(card),
	key: `made-${card.id}`,
	icon: 'check',
	text: `応募しました（取り消せるのは${formatDayTime(cancelUntil(card.submittedAt))}まで）`
});

/** The way down to them: on a phone much stands between. */
const asRunning = (count: number): NowLine[] =>
	count === 0
		? []
		: [
				{
					key: 'running',
					icon: 'route',
					text: `応募中の求人が${count}件あります。`,
					more: '応募のいまを見る',
					href: '#h-app'
				}
			];

/** One unread conversation opens itself; of several, their list. */
function asMessages(rows: ConversationRow[]): NowLine[] {
	const [first, ...others] = rows;
	if (!first) return [];
	const count = rows.reduce((sum, { unread }) => sum + unread, 0);
	return [
		{
			key: 'messages',
			icon: 'chat',
			text: `未読メッセージが${count}件あります。`,
			more: others.length > 0 ? `${first.other} ほか${others.length}件のやりとり` : first.other,
			href: others.length > 0 ? '/seeker/messages' : `/seeker/messages/${first.id}`
		}
	];
}
