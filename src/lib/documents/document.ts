import type { DocumentKind, DocumentState, Erasure } from './rules.ts';

/** A document as pages show it. Its bytes are at `/documents/<id>`, its pictures there with `?preview=`. */
export interface Document {
	id: string;
	kind: DocumentKind;
	fileName: string;
	size: number;
	state: DocumentState;
	hasPreview: boolean;
	uploadedAt: string;
	erasedAt: string | null;
	eraseReason: Erasure | null;
}

export type PreviewSize = 'small' | 'large';
