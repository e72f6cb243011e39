import { formatDay, formatTime, nearDay } from '#lib/calendar/format.ts';
import { addDays, daysUntil, endOfDay, tokyoDay } from '#lib/calendar/tokyo.ts';
import type { PostingContent } from '#lib/postings/fields.ts';
import type { Step } from '#lib/ui/timeline.ts';
import { isOpen, type ApplicationState } from './rules.ts';

/** Each step the application took, and when. */
export interface Taken {
	state: ApplicationState;
	at: Date;
}

export interface Progress {
	state: ApplicationState;
	steps: Taken[];
	interviewAt: Date | null;
	interviewPlace: string | null;
	promisedBy: string | null;
	/** 連絡がない: when the office was asked, and when it took care of that. */
	silence?: { reportedAt: Date | null; handledAt: Date | null } | null;
}

type Selection = Pick<PostingContent['selection'], 'answers' | 'documentDays' | 'interviewDays'>;

/** The promise of 選考結果通知のタイミング that runs from applying. */
export const promisedOnApplying = (
	{ answers, documentDays }: Partial<Selection>,
	now: Date
): string | null =>
	answers?.includes('afterDocuments') && documentDays ? addDays(tokyoDay(now), documentDays) : null;

/** The promise that runs from the interview. */
export function promisedAfterInterview(
	{ answers, interviewDays }: Partial<Selection>,
	interviewAt: Date
): string | null {
	const day = tokyoDay(interviewAt);
	if (answers?.includes('afterInterview') && interviewDays) return addDays(day, interviewDays);
	return answers?.includes('atOnce') ? day : null;
}

const way = ['applied', 'viewed', 'screening', 'interview'] as const;
const labels = { applied: '応募', viewed: '閲覧済', screening: '選考中', interview: '面接' };
const ends: Partial<Record<ApplicationState, string>> = {
	hired: '採用',
	not_hired: '結果',
	cancelled: '取消',
	declined: '辞退',
	unknown: '結果不明'
};

/** 応募 → 閲覧済 → 選考中 → 面接 → 結果, with the days that are known. A step that was passed over counts as done. */
export function timelineOf(application: Progress): Step[] {
	const { state } = application;
	const reached = Math.max(0, ...application.steps.map(({ state }) => way.indexOf(state as never)));
	if (isOpen(state))
		return [
			...way.map((step, index) => openStep(application, step, index, reached)),
			{ label: '結果', state: 'todo', day: application.promisedBy ?? undefined, until: true }
		];
	const taken = way
		.filter((_, index) => index <= reached)
		.map((step) => doneStep(application, step));
	return [...taken, { label: ends[state] ?? '結果', state: 'now', day: dayOf(application, state) }];
}

function openStep(
	application: Progress,
	step: (typeof way)[number],
	index: number,
	reached: number
): Step {
	if (index < reached) return doneStep(application, step);
	const label = labels[step];
	if (index > reached) return { label, state: 'todo' };
	const meeting = step === 'interview' && application.interviewAt;
	return { label, state: 'now', day: meeting ? tokyoDay(meeting) : dayOf(application, step) };
}

const doneStep = (application: Progress, step: (typeof way)[number]): Step => ({
	label: labels[step],
	state: 'done',
	day: dayOf(application, step)
});

function dayOf({ steps }: Progress, state: ApplicationState): string | undefined {
	const taken = steps.find((step) => step.state === state);
	return taken && tokyoDay(taken.at);
}

/** つぎに起きること: what, by when, and whose turn it is. */
export interface NextStep {
	label: string;
	/** The day of the tile. */
	day?: string;
	/** The promised day has passed: what the person can do. */
	late?: boolean;
	/** The sentence itself, and what else there is to know. */
	text: string;
	more?: string;
}

/** The one line under an application, for its seeker. */
export function nextStep(application: Progress, now: Date): NextStep {
	const finished = finishedSentences[application.state];
	if (finished) return finished;
	const { interviewAt, promisedBy } = application;
	if (interviewAt && interviewAt > now)
		return meeting(interviewAt, application.interviewPlace, now);
	if (promisedBy && daysUntil(now, promisedBy) < 0) return overdue(promisedBy, application, now);
	return waiting(application, now);
}

function meeting(at: Date, place: string | null, now: Date): NextStep {
	const day = tokyoDay(at);
	return {
		label: `つぎに起きること・${awayWords(now, day)}`,
		day,
		text: `${formatTime(at)}から面接`,
		more: place ?? undefined
	};
}

/** What was asked already is not offered again; asked about an earlier promise, it is. */
function overdue(promisedBy: string, { silence }: Progress, now: Date): NextStep {
	const told = !!silence?.reportedAt && silence.reportedAt > endOfDay(promisedBy);
	const asked = silence?.handledAt ? '' : 'ハローワークが会社にようすを聞きます。';
	return {
		label: told ? 'つぎに起きること' : 'あなたができること',
		late: true,
		text: `返事の約束（${formatDay(promisedBy)}）を${-daysUntil(now, promisedBy)}日過ぎています`,
		more: told
			? `${asked}会社から返事があると、ここに出ます。`
			: 'ハローワークから会社に、ようすを聞いてもらえます。'
	};
}

function waiting({ state, promisedBy }: Progress, now: Date): NextStep {
	const turn = turns[state] ?? turns.screening;
	if (state === 'applied')
		return { label: 'つぎに起きること', ...turn, more: [turn.more, promise(promisedBy)].join('') };
	if (!promisedBy) return { label: 'つぎに起きること', ...turn };
	return {
		label: `つぎに起きること・${awayWords(now, promisedBy)}`,
		day: promisedBy,
		text: '結果の連絡が届く約束の日',
		more: turn.text
	};
}

const promise = (promisedBy: string | null) =>
	promisedBy ? `結果の連絡は、${formatDay(promisedBy)}までの約束です。` : '';

const screening = {
	text: '会社が選考をしています',
	more: '決まった期日はありません。連絡が届くと、ここに出ます。'
};
const turns: Partial<Record<ApplicationState, { text: string; more: string }>> & {
	screening: { text: string; more: string };
} = {
	applied: {
		text: '会社があなたの応募を読みます',
		more: '読まれると、ここが「閲覧済」に変わります。'
	},
	viewed: {
		text: '会社があなたの応募を読みました',
		more: '次は会社の番です。連絡が届くと、ここに出ます。'
	},
	screening,
	interview: {
		text: '面接が終わりました',
		more: '次は会社の番です。結果の連絡が届くと、ここに出ます。'
	}
};

const finishedSentences: Partial<Record<ApplicationState, NextStep>> = {
	hired: {
		label: '結果',
		text: '採用が決まりました。おめでとうございます。',
		more: '働く条件は、会社から受け取る書面で必ず確かめてください。応募書類は消去しました。'
	},
	not_hired: {
		label: '結果',
		text: '今回は採用に至りませんでした',
		more: '応募書類は消去しました。'
	},
	cancelled: {
		label: '応募取消',
		text: '応募を取り消しました',
		more: '理由は会社に伝えました。応募書類は、どちらの画面からも消去しました。'
	},
	declined: {
		label: '辞退',
		text: '応募を辞退しました',
		more: '会社にはメッセージで伝えました。応募書類は、どちらの画面からも消去しました。'
	},
	unknown: {
		label: '結果不明',
		text: '会社から結果の連絡がありませんでした',
		more: '連絡が届いたら、ハローワークに知らせてください。'
	}
};

/** きょう, あした, あと7日, 2日前 */
export function awayWords(now: Date, day: string): string {
	const days = daysUntil(now, day);
	if (days < 0) return `${-days}日前`;
	return nearDay(now, day) ?? `あと${days}日`;
}
