import type { VisibleContent } from '#lib/postings/visible.ts';

/**
 * What a paper says, frozen when it is issued and stored as JSON. Drawing reads nothing else, so the same
 * facts give the same paper for ever: texts are kept as printed, moments as ISO strings, days as
 * 'YYYY-MM-DD'. Names stay as their owners typed them.
 */

/** What a paper shows of itself. */
export interface PaperFacts {
	/** 12 characters, as `newCode` gives them. */
	code: string;
	/** Scheme and host of this service: the QR codes lead to `/verify/` and `/result/` there. */
	origin: string;
	issuedAt: string;
	office: OfficeFacts;
}

export interface OfficeFacts {
	name: string;
	/** ハローワーク○○, or empty. */
	alias: string;
	/** With 〒 and postcode; building after a space. */
	address: string;
	tel: string;
	fax: string | null;
	/** 担当, by department and family name only. */
	officer: { department: string; familyName: string } | null;
}

/** 採用担当: absent parts are left out together with their labels. */
export interface ContactFacts {
	/** 課係名・役職名. */
	department: string;
	name: string;
	kana: string | null;
	tel: string | null;
	extension: string | null;
	fax: string | null;
	email: string | null;
}

/** Papers 1 紹介状（本人控え） and 2 紹介状・選考結果通知: one set of facts, one number, one code. */
export interface LetterFacts extends PaperFacts {
	/** 紹介番号 (ID-6), without the -A or -B of the paper. */
	number: string;
	kind: 'referral' | 'counter';
	appliedAt: string;
	seeker: {
		number: string;
		name: string;
		kana: string;
		/** Only the telephone allowed for this application (PRV-1), with when to call. */
		phone: { number: string; note: string } | null;
	};
	establishment: { name: string; kana: string; address: string; contact: ContactFacts };
	posting: {
		number: string;
		title: string;
		openUntil: string;
		/** 求人区分: 一般求人・フルタイム. */
		kind: string;
		employmentForm: string;
		place: string;
		/** Station, means and time; or empty. */
		access: string;
		wage: string;
		hours: string;
		holidays: string;
		/** 年齢, only when the posting has a lawful limit (JOB-13): 29歳以下. */
		ageLimit: string | null;
	};
	selection: {
		methods: string;
		/** When the interview is, or null while it is not known. */
		when: string | null;
		place: string;
		/** 応募書類等, without the letter itself. */
		papers: string[];
		sendBy: string;
		answerTiming: string;
		answerMeans: string;
	};
	/** 備考 of the officer, at most 100 characters. */
	remarks: string;
}

/** Paper 3 求人票: one confirmed version of a posting, the same paper for everybody who may see as much. */
export interface PostingSheetFacts extends PaperFacts {
	/** 文書番号, with the version: 13010-09999999-v03. */
	documentNumber: string;
	version: number;
	/** When the office confirmed this version (JOB-23). */
	confirmedAt: string;
	/** The day of the application whose 紹介・応募時の求人票 this is, or null. */
	appliedOn: string | null;
	/** JOB-20: without what identifies the employer, where it is not shown. */
	content: VisibleContent;
}

/** Paper 5 求職活動証明: what a seeker did within a period. */
export interface ActivityRecordFacts extends PaperFacts {
	/** 13010-2026-K000045 */
	number: string;
	seeker: { number: string; name: string; kana: string };
	from: string;
	until: string;
	/** The oldest first. */
	rows: ActivityRow[];
}

export interface ActivityRow {
	at: string;
	kind: 'referral' | 'counter' | 'direct';
	/** 紹介番号, where there is one. */
	letterNumber: string | null;
	establishment: string;
	title: string;
	number: string;
	/** 選考中 and its day, 不採用 and its day: a line each. */
	state: string[];
	/** Cancelled within 24 hours: listed, not counted. */
	cancelled: boolean;
}
