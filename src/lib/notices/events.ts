export interface NoticeEvents {
	'notice.added': { id: number; topic: string; title: string; href: string };
	'notice.read': { upTo: number };
	/** An office has written to seekers of its own; each of them hears by a notice. */
	'announcement.sent': { announcementId: string };
	/** Everybody it is for has been told. */
	'announcement.told': { announcementId: string };
}
