import type { DocumentKind } from './rules.ts';

export interface DocumentEvents {
	'document.scanned': {
		documentId: string;
		seekerId: string;
		applicationId: string | null;
		state: 'clean' | 'unscanned' | 'blocked';
	};
	/** APP-8: the application stands, this file is not delivered. */
	'document.blocked': {
		documentId: string;
		seekerId: string;
		applicationId: string | null;
		/** Never its name: what is erased must not live on in what was told of it. */
		kind: DocumentKind;
	};
	'documents.erased': {
		applicationId: string;
		seekerId: string;
		reason: 'cancel' | 'decline' | 'result' | 'term';
	};
}
