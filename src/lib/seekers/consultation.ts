/** What somebody wants to talk about with their office. */
export const consultationTopics = {
	search: '仕事の探し方',
	papers: '応募書類や面接',
	conditions: '働く条件や体調、家庭のこと',
	other: 'そのほか'
} as const;

export type ConsultationTopic = keyof typeof consultationTopics;

export const MAX_NOTE = 300;

/** Who waits, as the office's list shows it: what was written about it waits for the open record (PRV-6). */
export interface ConsultationRequest {
	id: string;
	topic: ConsultationTopic;
	requestedAt: Date;
	seekerNumber: string;
	seekerName: string;
}
