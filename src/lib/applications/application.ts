import type { PaperSending } from '#lib/postings/paper-sending.ts';
import type { PostingSummary } from '#lib/postings/summary.ts';
import type { ApplicationKind, ApplicationState } from './rules.ts';
import type { Progress } from './timeline.ts';

/** An application in a list of its seeker. */
export interface ApplicationCard extends Progress {
	id: string;
	kind: ApplicationKind;
	state: ApplicationState;
	/** 求人番号 */
	number: string;
	/** 職種 and 事業所名 as they were when applied for. */
	title: string;
	employer: string;
	submittedAt: Date;
	stateChangedAt: Date;
	conversationId: string;
	/** Messages of the other side not yet read. */
	unread: number;
	/** 連絡がない: when the office was asked, and when it took care of that. */
	silence: { reportedAt: Date | null; handledAt: Date | null } | null;
	/** Where to ask, once a promised answer has not come. */
	office: { alias: string; phone: string } | null;
}

/** The same with the office it went through, for where somebody may turn to it. */
export type CardWithOffice = ApplicationCard & { office: { alias: string; phone: string } };

/** 応募内容(志望動機等): everything the seeker sent. */
export interface SentApplication extends ApplicationCard {
	motivation: string;
	remarks: string;
	consent: string;
	cancellation: { reason: string; remarks: string; at: Date } | null;
}

/** A posting with an application under way: its form is not shown again. */
export interface AppliedPosting {
	/** Of the application. */
	id: string;
	title: string;
	employer: string;
}

/** What stands in place of the form where it was sent already. */
export const appliedOf = ({ refusal, posting }: ApplyPage): AppliedPosting | undefined =>
	refusal?.applicationId
		? { id: refusal.applicationId, title: posting.title, employer: posting.employer }
		: undefined;

/** What the page of the form shows. */
export interface ApplyPage {
	kind: 'referral' | 'direct';
	posting: Pick<PostingSummary, 'number' | 'title' | 'employer' | 'place'> & {
		id: string;
		version: number;
	};
	/** 応募期限日 of the recommendation, or 紹介期限日 of the posting. */
	deadline: { label: '応募期限日' | '紹介期限日'; day: string };
	draft: { clientId: string | null; motivation: string; remarks: string; savedAt: Date | null };
	/** The wording agreed to for exactly this draft. */
	consented: boolean;
	consent: { version: string; text: string };
	acceptsDocuments: boolean;
	/** How else documents reach the employer (APP-7). */
	sending: PaperSending | null;
	/** Why applying is not possible now, and the open application if that is why. */
	refusal: { code: string; message: string; applicationId: string | null } | null;
}
