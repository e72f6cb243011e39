import type { FileType } from '../../rules.ts';
import type { Refusal } from '../../refusals.ts';

export interface Previews {
	small: Uint8Array;
	large: Uint8Array;
}

export interface Accepted {
	accepted: true;
	/** As stored: tidied, never a path. */
	name: string;
	/** What is kept, which for a BMP is PNG. */
	type: FileType;
	mediaType: string;
	/** What is kept: pictures are drawn anew, everything else is as it was sent. */
	bytes: Uint8Array;
	previews?: Previews;
}

export interface Refused {
	accepted: false;
	name: string;
	refusal: Refusal;
}

export type Inspection = Accepted | Refused;

/** Thrown while looking inside; everything else that a parser throws means the file is broken. */
export class Unacceptable extends Error {
	readonly refusal: Refusal;
	constructor(refusal: Refusal) {
		super(refusal);
		this.refusal = refusal;
	}
}
