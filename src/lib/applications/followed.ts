import type { ApplicationKind, ApplicationState } from './rules.ts';

/** An application as the office follows it: how it stands, not what was written in it. */
export interface Followed {
	id: string;
	kind: ApplicationKind;
	state: ApplicationState;
	stateChangedAt: Date;
	interviewAt: Date | null;
	title: string;
	establishment: string;
	seekerName: string;
	seekerNumber: string;
}
