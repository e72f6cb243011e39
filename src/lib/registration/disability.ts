import * as v from 'valibot';
import { handbooks, keysOf } from './choices.ts';
import { someOf, words } from './fields.ts';
import type { Shape } from './typed.ts';

/** 7 障害情報 (PRV-3): only for those it concerns, only with consent, never for employers. */
export const disabilityShape = {
	texts: ['grade', 'support', 'distance'],
	lists: ['handbooks']
} as const satisfies Shape;

export const disability = v.object({
	handbooks: someOf(keysOf(handbooks)),
	grade: words('等級', 20),
	support: words('仕事で配慮がほしいこと', 300),
	distance: words('通院や体調について', 300)
});

export type Disability = v.InferOutput<typeof disability>;
