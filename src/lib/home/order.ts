import type { ApplicationCard } from '#lib/applications/application.ts';
import { nextStep } from '#lib/applications/timeline.ts';

/** Applications by what happens next: something to do first, then the nearest date, then the newest. */
export const soonestFirst = (applications: ApplicationCard[], now: Date): ApplicationCard[] =>
	applications
		.map((application) => ({ application, next: nextStep(application, now) }))
		.sort(
			(one, other) =>
				Number(other.next.late ?? false) - Number(one.next.late ?? false) ||
				(one.next.day ?? '9').localeCompare(other.next.day ?? '9') ||
				other.application.submittedAt.getTime() - one.application.submittedAt.getTime()
		)
		.map(({ application }) => application);
