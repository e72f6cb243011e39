import * as v from 'valibot';
import { consultationTopics, MAX_NOTE, type ConsultationTopic } from './consultation.ts';
import { words } from '#lib/registration/fields.ts';

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
