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
		fileName: string;
	};
	'documents.erased': {
		applicationId: string;
		seekerId: string;
		reason: 'cancel' | 'decline' | 'result' | 'term';
	};
}
