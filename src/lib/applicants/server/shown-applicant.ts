import { isThrough } from '#lib/calendar/tokyo.ts';
import { only } from '#lib/server/only.ts';
import type { Applicant, ShownApplicant } from '../applicant.ts';
import { isOpen } from '#lib/applications/rules.ts';

/** What the panel shows of somebody, beside a conversation and on their own page. */
export function shownApplicant(applicant: Applicant, now: Date): ShownApplicant {
	const { state, cancellation } = applicant;
	const running = isOpen(state);
	const tooLate = (running || state === 'unknown') && !isThrough(now, applicant.resultUntil);
	return {
		...only(applicant, 'id', 'seekerName', 'title', 'number', 'kind', 'requested', 'state'),
		...only(applicant, 'submittedAt', 'interviewAt', 'promisedBy', 'conversationId', 'unread'),
		...only(applicant, 'resultUntil', 'nameKana', 'age', 'motivation', 'remarks', 'seekerInvalid'),
		interviewPlace: running ? applicant.interviewPlace : null,
		...{ cancellation, outcome: applicant.result?.outcome ?? null },
		office: tooLate ? applicant.office : null
	};
}
