import type { HelpTopic } from './topic.ts';
import { account } from './topics/account.ts';
import { applying } from './topics/applying.ts';
import { registration } from './topics/registration.ts';
import { searching } from './topics/searching.ts';

const topics = { ...applying, ...registration, ...searching, ...account };

export type TopicName = keyof typeof topics;

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

/** A question that is answered where it arises: its short form stands in the manual beside the long one. */
export type ExplainedTopic = {
	[Name in TopicName]: (typeof topics)[Name] extends { short: object } ? Name : never;
}[TopicName];

export const shortAnswer = (name: ExplainedTopic) => topics[name].short;
