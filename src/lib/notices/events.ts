export interface NoticeEvents {
	'notice.added': { id: number; topic: string; title: string; href: string };
	'notice.read': { upTo: number };
}
