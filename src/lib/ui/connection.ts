import type { IconName } from './icons.ts';

export type Connection = 'live' | 'reconnecting' | 'offline';

/** How long a change must last before it is shown as a band or spoken. */
export const LASTS = 3_000;

export const connectionWords: Record<Connection, { label: string; icon: IconName }> = {
	live: { label: '接続中', icon: 'wifi' },
	reconnecting: { label: 'つなぎ直しています', icon: 'redo' },
	offline: { label: 'オフライン', icon: 'nowifi' }
};

/** What is said aloud when a lasting state gives way to another. */
export function connectionSpeech(before: Connection | undefined, after: Connection | undefined) {
	if (!before || !after || before === after) return undefined;
	if (after === 'live') return 'つながりました。内容は最新です。';
	return after === 'offline' ? 'オフラインです。' : 'つながりが切れました。つなぎ直しています。';
}
