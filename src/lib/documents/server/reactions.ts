import type { Reactions } from '#lib/server/reactions.ts';
import { eraseDocuments } from './erase-documents.ts';

/** What becomes of documents when an application ends (CLK-11 a, b). */
export const reactions: Reactions = {
	'application.cancelled': (system, { applicationId }) =>
		eraseDocuments(system, applicationId, 'cancel'),
	'application.declined': (system, { applicationId }) =>
		eraseDocuments(system, applicationId, 'decline'),
	'application.resultRegistered': (system, { applicationId }) =>
		eraseDocuments(system, applicationId, 'result')
};
