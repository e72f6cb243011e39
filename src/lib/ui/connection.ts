import type { IconName } from './icons.ts';

/** `crowded`: this person has more windows open than are kept up to date. */
export type Connection = 'live' | 'reconnecting' | 'offline' | 'crowded';

/** How long a change must last before it is shown as a band or spoken. */
export const LASTS = 3_000;

export const connectionWords: Record<Connection, { label: string; icon: IconName }> = {
	live: { label: '接続中', icon: 'wifi' },
	reconnecting: { label: 'つなぎ直しています', icon: 'redo' },
	offline: { label: 'オフライン', icon: 'nowifi' },
	crowded: { label: '自動で更新しません', icon: 'nowifi' }
};

/** What is said aloud when a lasting state gives way to another. */
export function connectionSpeech(before: Connection | undefined, after: Connection | undefined) {
	if (!before || !after || before === after) return undefined;
	if (after === 'live') return 'つながりました。内容は最新です。';
	if (after === 'crowded') return crowded;
	return after === 'offline' ? 'オフラインです。' : 'つながりが切れました。つなぎ直しています。';
}

/** What is so, and what to do. */
export const crowded =
	'開いている画面が多いため、この画面は自動で新しくなりません。使っていない画面を閉じると、30秒ほどでつながります。';
