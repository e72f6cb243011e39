import type { Topic } from './topics.ts';

/** Notices of one page of the list. */
export const PAGE = 50;

/** The mark that stands beside a notice. */
export const topicIcons = {
	recommendation: 'spark',
	request: 'letter',
	application: 'route',
	message: 'chat',
	search: 'search',
	document: 'doc',
	registration: 'person',
	booking: 'cal',
	office: 'building'
} as const satisfies Record<Topic, string>;

export const topicWords: Record<Topic, string> = {
	recommendation: '紹介対象求人',
	request: '直接リクエスト',
	application: '応募',
	message: 'メッセージ',
	search: '求人のお知らせ',
	document: '応募書類',
	registration: '求職の登録',
	booking: '相談の予約',
	office: 'ハローワーク'
};
