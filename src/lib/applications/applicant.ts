import type { ApplicationKind, ApplicationState } from './rules.ts';
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
