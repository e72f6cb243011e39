import type { Topic } from './topics.ts';

/** お知らせ as its reader sees it. */
export interface Notice {
	id: number;
	topic: Topic;
	title: string;
	createdAt: Date;
	read: boolean;
}
