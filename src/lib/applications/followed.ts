import type { ApplicationKind, ApplicationState } from './rules.ts';

/** An application as the office follows it: how it stands, not what was written in it. */
export interface Followed {
	id: string;
	kind: ApplicationKind;
	state: ApplicationState;
	submittedAt: Date;
	stateChangedAt: Date;
	interviewAt: Date | null;
	title: string;
	number: string;
	establishment: string;
	seekerName: string;
	seekerNumber: string;
}
