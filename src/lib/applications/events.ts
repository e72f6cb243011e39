import type { ApplicationState } from './rules.ts';

interface About {
	applicationId: string;
	seekerId: string;
	establishmentId: string;
	conversationId: string;
	/** 職種, for the one sentence that is spoken. */
	title: string;
}

interface Silence extends About {
	seekerName: string;
	establishmentName: string;
	/** It may happen again: each time is told. */
	at: string;
}

export interface ApplicationEvents {
	'application.submitted': About & {
		kind: 'referral' | 'direct' | 'counter';
		seekerName: string;
		establishmentName: string;
	};
	/** The employer moved it: 閲覧済, 選考中, 面接. */
	'application.moved': About & { state: ApplicationState; establishmentName: string };
	/** The reason, also a picked one, may speak of family or health: it stands in the conversation (PRV-3). */
	'application.cancelled': About & { seekerName: string };
	/** After the 24 hours; what was written stands in the conversation only. */
	'application.declined': About & { seekerName: string };
	/** APP-20: two weeks without a sign; both sides are asked how it stands. */
	'application.silent': Silence;
	/** 連絡がない: the seeker asked the office to find out. The employer is not told who asked. */
	'application.silenceReported': Silence;
	'application.silenceHandled': About & { at: string };
	/** The office and both sides hear that there is a result, not which (PRV-5). */
	'application.resultRegistered': About & { establishmentName: string };
}
