import type { IconName } from './icons.ts';

export interface Tab {
	href: string;
	/** A <wbr> may stand where \u200b is: 求職活動\u200b状況. */
	label: string;
	icon: IconName;
	/** What has come and waits to be opened below this tab, and in words what is counted: 件の未読メッセージ. */
	count?: number;
	counted?: string;
	/** Other addresses whose pages stand under this tab. */
	also?: string;
}

/**
 * The tab whose page, or a page below it, has this path; the longest address wins, so that a
 * home at /a does not claim /a/b.
 */
export function currentTab(tabs: Tab[], path: string): Tab | undefined {
	return tabs
		.filter(({ href, also = href }) => isBelow(path, href) || isBelow(path, also))
		.sort((one, other) => other.href.length - one.href.length)[0];
}

const isBelow = (path: string, href: string) => path === href || path.startsWith(`${href}/`);
