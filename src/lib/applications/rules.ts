/** 16.11. What an application may become, and who makes it so. Labels are those of the screens. */
export const states = {
	applied: { label: '応募中', open: true },
	viewed: { label: '閲覧済', open: true },
	screening: { label: '選考中', open: true },
	interview: { label: '面接', open: true },
	hired: { label: '採用', open: false },
	not_hired: { label: '不採用', open: false },
	cancelled: { label: '取消', open: false },
	declined: { label: '辞退', open: false },
	unknown: { label: '結果不明', open: false }
} as const;
export type ApplicationState = keyof typeof states;
type Mover = 'employer' | 'seeker' | 'service';

interface Transition {
	from: readonly ApplicationState[];
	to: ApplicationState;
	by: Mover;
}

const open = ['applied', 'viewed', 'screening', 'interview'] as const;

/** What is not here does not happen. A meeting may be moved to another day; 結果不明 may still get its result. */
export const transitions = {
	view: { from: ['applied'], to: 'viewed', by: 'employer' },
	screen: { from: ['applied', 'viewed'], to: 'screening', by: 'employer' },
	meet: { from: open, to: 'interview', by: 'employer' },
	hire: { from: [...open, 'unknown'], to: 'hired', by: 'employer' },
	turnDown: { from: [...open, 'unknown'], to: 'not_hired', by: 'employer' },
	cancel: { from: open, to: 'cancelled', by: 'seeker' },
	decline: { from: open, to: 'declined', by: 'seeker' },
	giveUp: { from: open, to: 'unknown', by: 'service' },
	reopen: { from: ['unknown'], to: 'screening', by: 'seeker' }
} as const satisfies Record<string, Transition>;
export type TransitionName = keyof typeof transitions;

export const mayMove = (name: TransitionName, state: ApplicationState): boolean =>
	(transitions[name].from as readonly ApplicationState[]).includes(state);

export const isOpen = (state: ApplicationState): boolean => states[state].open;
export const openStates = (Object.keys(states) as ApplicationState[]).filter(isOpen);
export const finishedStates = (Object.keys(states) as ApplicationState[]).filter((s) => !isOpen(s));

export const kinds = {
	referral: 'ハローワーク紹介',
	direct: '自主応募',
	counter: '窓口紹介'
} as const;
export type ApplicationKind = keyof typeof kinds;

/** The way somebody applied, as the establishment reads it: 自主応募（直接リクエストから） */
export const kindWords = ({ kind, requested }: { kind: ApplicationKind; requested: boolean }) =>
	requested ? `${kinds[kind]}（直接リクエストから）` : kinds[kind];

/** Which way of applying an address asks for: the referral, unless it says otherwise. */
export const askedKind = (asked: string | null): 'referral' | 'direct' =>
	asked === 'direct' ? 'direct' : 'referral';

/** APP-15: a letter belongs to a referral; a direct application never has one. */
export const hasLetter = (kind: ApplicationKind): boolean => kind !== 'direct';

/** CLK-10 */
export const CANCEL_HOURS = 24;

/** CLK-10: the first moment at which it is too late, 24 hours after applying to the second. */
export const cancelUntil = (submittedAt: Date): Date =>
	later(submittedAt, CANCEL_HOURS * 60 * 60 * 1000);

export const later = (moment: Date, milliseconds: number): Date =>
	new Date(moment.getTime() + milliseconds);

export const mayCancel = (
	application: { state: ApplicationState; submittedAt: Date },
	now: Date
): boolean => mayMove('cancel', application.state) && now < cancelUntil(application.submittedAt);

/** Once it is too late for 取消, an open application can be declined, with a message: from that very second on. */
export const mayDecline = (
	application: { state: ApplicationState; submittedAt: Date },
	now: Date
): boolean => mayMove('decline', application.state) && now >= cancelUntil(application.submittedAt);

/** あと23時間18分, あと41分, あと1分 before it ends. */
export function timeLeft(now: Date, until: Date): string {
	const minutes = Math.max(1, Math.floor((until.getTime() - now.getTime()) / 60_000));
	const hours = Math.floor(minutes / 60);
	return hours > 0 ? `あと${hours}時間${minutes % 60}分` : `あと${minutes}分`;
}

/** APP-11. The official list is not public; these are ours (service 6.4). */
export const cancelReasons = {
	hiredElsewhere: '他社に就職が決まった',
	anotherPosting: '他の求人に応募することにした',
	conditions: '労働条件が希望と合わない',
	duties: '仕事内容が希望と合わない',
	place: '勤務地・通勤',
	family: '家庭の事情',
	health: '体調',
	mistake: '応募を誤った',
	other: 'その他'
} as const;
export type CancelReason = keyof typeof cancelReasons;

/** The reason in one line, as it is told to the employer. */
export const cancelSentence = ({
	reason,
	remarks
}: {
	reason: string;
	remarks: string;
}): string => {
	const label = cancelReasons[reason as CancelReason] ?? cancelReasons.other;
	return remarks ? `${label}（${remarks}）` : label;
};
