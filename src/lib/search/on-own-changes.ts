import { refreshOn } from '#lib/live/refresh.ts';

/** What pages that leave out muted establishments depend on. */
export const MUTED = 'app:muted';

/** What a search leaves out changed in another window. */
export const followMuted = () => refreshOn(MUTED, ['search.mutesChanged']);
