import type { HelpTopic } from './topic.ts';
import { account } from './topics/account.ts';
import { applying } from './topics/applying.ts';
import { registration } from './topics/registration.ts';
import { searching } from './topics/searching.ts';

export interface NamedTopic extends HelpTopic {
	/** Its place in the address. */
	name: string;
}

const named = (chapter: Record<string, HelpTopic>): NamedTopic[] =>
	Object.entries(chapter).map(([name, topic]) => ({ name, ...topic }));

/** The manual: one question a page, in the order in which people meet them. */
export const chapters = [
	{ title: '求人をさがす', topics: named(searching) },
	{ title: '応募する', topics: named(applying) },
	{ title: '求職の登録', topics: named(registration) },
	{ title: 'ログイン・退会', topics: named(account) }
];

export const helpTopics: NamedTopic[] = chapters.flatMap(({ topics }) => topics);

export const findHelp = (name: string): NamedTopic | undefined =>
	helpTopics.find((topic) => topic.name === name);
