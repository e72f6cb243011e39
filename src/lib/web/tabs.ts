import type { Tab } from '#lib/ui/tabs.ts';
import type { FrameCounts } from './frame.ts';

/** The five official tabs of 求職者マイページ. */
export const seekerTabs = (counts: FrameCounts | null): Tab[] => [
	{
		href: '/seeker',
		label: 'ホーム',
		icon: 'home',
		count: arrived(counts),
		counted: '件のまだ開いていない紹介・リクエスト'
	},
	{ href: '/seeker/search', label: '求人検索', icon: 'search' },
	{ href: '/seeker/activity', label: '求職活動\u200b状況', icon: 'route' },
	{ href: '/seeker/messages', label: 'メッセージ', icon: 'chat', ...letters(counts) },
	{ href: '/seeker/profile', label: '求職者情報・\u200b設定', icon: 'person', also: '/settings' }
];

/** What came for this person alone and was not opened. */
const arrived = (counts: FrameCounts | null) =>
	counts ? counts.recommendations + counts.requests : undefined;

const letters = (counts: FrameCounts | null) => ({
	count: counts?.messages,
	counted: '件の未読メッセージ'
});

/** In the official order. */
export const employerTabs = (counts: FrameCounts | null): Tab[] => [
	{ href: '/employer', label: 'ホーム', icon: 'home' },
	{ href: '/employer/postings', label: '求人', icon: 'bag' },
	{ href: '/employer/applicants', label: '応募者\u200b管理', icon: 'people' },
	{ href: '/employer/candidates', label: '求職情報\u200b検索', icon: 'search' },
	{ href: '/employer/inbox', label: 'メッセージ', icon: 'chat', ...letters(counts) },
	{
		href: '/employer/establishment',
		label: '事業所\u200b情報設定',
		icon: 'building',
		also: '/settings'
	}
];

export const officeTabs = (): Tab[] => [
	{ href: '/office', label: 'ホーム', icon: 'home' },
	{ href: '/office/seekers', label: '求職者', icon: 'people' },
	{ href: '/office/bookings', label: '相談の\u200b予約', icon: 'cal' },
	{ href: '/office/matching', label: 'マッチング', icon: 'swap' },
	{ href: '/office/announcements', label: 'お知らせを\u200b送る', icon: 'send' }
];
