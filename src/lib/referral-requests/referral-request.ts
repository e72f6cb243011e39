import * as v from 'valibot';

/** A request for a referral as the office's home lists it. */
export interface ReferralRequest {
	seekerId: string;
	postingId: string;
	requestedAt: Date;
	number: string;
	title: string;
	seekerName: string;
	seekerNumber: string;
}

export const settleForm = v.object({
	seekerId: v.pipe(v.string(), v.uuid()),
	postingId: v.pipe(v.string(), v.uuid())
});
