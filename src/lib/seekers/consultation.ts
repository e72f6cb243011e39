import * as v from 'valibot';
import { words } from '#lib/registration/fields.ts';

/** What somebody wants to talk about with their office. */
export const consultationTopics = {
	search: '仕事の探し方',
	papers: '応募書類や面接',
	conditions: '働く条件や体調、家庭のこと',
	other: 'そのほか'
} as const;

export type ConsultationTopic = keyof typeof consultationTopics;

export const MAX_NOTE = 300;

/** オンライン相談の申込み: a topic is enough. */
export const consultationForm = v.object({
	topic: v.pipe(
		v.optional(v.string(), ''),
		v.picklist(
			Object.keys(consultationTopics) as [ConsultationTopic, ...ConsultationTopic[]],
			'相談したいことをひとつ選んでください。'
		)
	),
	note: words('相談の内容', MAX_NOTE)
});

/** Who waits, as the office's list shows it: what was written about it waits for the open record (PRV-6). */
export interface ConsultationRequest {
	id: string;
	topic: ConsultationTopic;
	requestedAt: Date;
	seekerNumber: string;
	seekerName: string;
}
