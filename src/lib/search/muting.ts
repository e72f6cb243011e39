import * as v from 'valibot';

/** More than anybody needs, and few enough for every search to leave them out. */
export const MAX_MUTED = 200;

/** An establishment whose postings a seeker does not want to come across. */
export interface MutedEstablishment {
	/** 事業所番号 */
	number: string;
	name: string;
	mutedAt: Date;
}

/** Told by a posting of theirs, as that is what the person has in front of them. */
export const muteForm = v.object({ number: v.pipe(v.string(), v.maxLength(20)) });

/** Told by 事業所番号. */
export const unmuteForm = v.object({ establishment: v.pipe(v.string(), v.maxLength(20)) });
