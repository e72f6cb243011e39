import type { Wishes } from '#lib/seekers/wishes.ts';

/** Work somebody has done, without where: a company's name in a small town is a name. */
export interface PublishedJob {
	occupation: string;
	duties: string;
	/** 3年2か月; empty when no dates were given. */
	length: string;
	form: string;
}

/**
 * 求職情報公開: everything employers see of somebody who chose to be found, and nothing else. No name, no
 * address, no contact, no birth date, no school's or company's name, no disability (PRV-3).
 */
export interface PublishedProfile {
	/** How the profile is named. It is not the account's id, and each employer is told another, see `aliases.ts`. */
	profileId: string;
	/** 30代前半 */
	age: string;
	/** Hopes as matching reads them, licences and driving among them. */
	wishes: Wishes;
	/** 正社員, パート労働者 … as hoped for. */
	forms: string[];
	/** 高校卒業, 大学卒業 … without names. */
	schooling: string[];
	pcSkills: string;
	jobs: PublishedJob[];
	/** 自己PR */
	pr: string;
	/** The Monday of the week in which it was published: the moment would tell a profile from all others. */
	publishedWeek: string;
}

/** 20代前半, 60代後半: near enough for an employer, too wide to find somebody by. */
export const ageBand = (age: number): string =>
	`${Math.floor(age / 10) * 10}代${age % 10 < 5 ? '前半' : '後半'}`;
