/** お知らせ as its reader sees it. */
export interface Notice {
	id: number;
	topic: 'recommendation' | 'application' | 'message' | 'document' | 'registration' | 'office';
	title: string;
	createdAt: Date;
	read: boolean;
}
