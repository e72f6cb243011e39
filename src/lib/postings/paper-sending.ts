import type { PostingContent } from './fields.ts';
import { applicationPapers, sendingWays } from './fields/selection.ts';

/** How the papers of an application reach an employer that takes none online, in the words of the 求人票. */
export interface PaperSending {
	papers: string;
	ways: string;
	/** 応募書類の郵送先; empty where they are not sent by post or it is not told. */
	to: string;
	/** What the employer adds about it. */
	note: string;
}

type Asked = Pick<
	PostingContent['selection'],
	'papers' | 'paperNote' | 'sendBy' | 'sendTo' | 'sendNote'
>;

/** Null where everything can be attached here (APP-7), or nothing is asked for. */
export function paperSending(selection: Asked): PaperSending | null {
	const { papers, paperNote, sendBy, sendTo, sendNote } = selection;
	if (sendBy.includes('myPage') || sendBy.length + papers.length === 0) return null;
	return {
		papers: [...papers.map((paper) => applicationPapers[paper]), paperNote]
			.filter(Boolean)
			.join('、'),
		ways: sendBy.map((way) => sendingWays[way]).join('、'),
		to: sendTo ?? '',
		note: sendNote ?? ''
	};
}
