import * as v from 'valibot';

/** An application that nobody hears of, as the office's home lists it. */
export interface SilentApplication {
	id: string;
	title: string;
	establishment: string;
	seekerName: string;
	seekerNumber: string;
	promisedBy: string | null;
	/** The seeker pressed 連絡がない. */
	reportedAt: Date | null;
	/** The last sign of the employer. */
	since: Date;
}

export const handleForm = v.object({ applicationId: v.pipe(v.string(), v.uuid()) });
