import type { ApplicationKind, ApplicationState } from '#lib/applications/rules.ts';
import type { Waiting } from './waiting.ts';

/** One row of 応募者管理: a person and where the application stands. */
export interface ApplicantRow {
	id: string;
	seekerName: string;
	postingId: string;
	/** 職種 */
	title: string;
	/** 求人番号 */
	number: string;
	kind: ApplicationKind;
	/** It answers a 直接リクエスト of the establishment. */
	requested: boolean;
	state: ApplicationState;
	submittedAt: Date;
	interviewAt: Date | null;
	interviewPlace: string | null;
	promisedBy: string | null;
	conversationId: string;
	/** Messages this login has not had on screen. */
	unread: number;
	/** What the applicant wrote last and nobody answered. */
	question: string | null;
	waiting: Waiting | null;
	/** CLK-12: the last day on which the result can be registered here. */
	resultUntil: string;
	/** The posting is over, or was closed by then. */
	postingOver: boolean;
}

/** A row as the table shows it. */
export type ListedApplicant = Pick<
	ApplicantRow,
	| 'id'
	| 'seekerName'
	| 'title'
	| 'number'
	| 'kind'
	| 'requested'
	| 'state'
	| 'submittedAt'
	| 'interviewAt'
	| 'conversationId'
	| 'unread'
	| 'waiting'
>;

/** How the list is narrowed; what is empty does not narrow. */
export interface ApplicantFilter {
	posting?: string;
	state?: ApplicationState | 'open' | 'finished';
	unread?: boolean;
}

/** 応募者情報詳細 */
export interface Applicant extends ApplicantRow {
	nameKana: string;
	/** Whole years; the day of birth stays with the office. */
	age: number;
	/** Only when the person lets employers have it. */
	phone: string | null;
	motivation: string;
	remarks: string;
	steps: { state: ApplicationState; at: Date; by: string | null }[];
	cancellation: { sentence: string; at: Date } | null;
	result: RegisteredResult | null;
	office: { name: string; phone: string };
	/** 無効: the person reads, but cannot write. */
	seekerInvalid: boolean;
}

/** An applicant as the panel shows them: the office only where it has to be telephoned. */
export interface ShownApplicant
	extends
		Pick<ApplicantRow, 'id' | 'seekerName' | 'title' | 'number' | 'kind' | 'requested' | 'state'>,
		Pick<ApplicantRow, 'submittedAt' | 'interviewAt' | 'interviewPlace' | 'promisedBy'>,
		Pick<ApplicantRow, 'conversationId' | 'unread' | 'resultUntil'>,
		Pick<Applicant, 'nameKana' | 'age' | 'motivation' | 'remarks' | 'cancellation'>,
		Pick<Applicant, 'seekerInvalid'> {
	outcome: RegisteredResult['outcome'] | null;
	office: Applicant['office'] | null;
}

/** What was registered, as the establishment itself may read it again. */
export interface RegisteredResult {
	outcome: 'hired' | 'not_hired';
	hiredOn: string | null;
	employmentForm: string | null;
	differs: boolean | null;
	differences: string[];
	differenceNote: string;
	reasonCodes: number[];
	registeredAt: Date;
	registeredBy: string | null;
	mine: boolean;
}
