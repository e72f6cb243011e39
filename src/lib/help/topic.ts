export interface HelpTopic {
	question: string;
	/** Paragraphs in plain Japanese. */
	says: string[];
	/** The same where the question arises on a page: asked and answered in a breath. */
	short?: { asks: string; says: string };
	/** Words by which people look for it and that it does not say itself. */
	also?: string[];
}

export type HelpTopics = Record<string, HelpTopic>;

/** The questions of a chapter that are also answered where they arise. */
export type Explained<Chapter extends HelpTopics> = {
	[Name in keyof Chapter]: Chapter[Name] extends { short: object } ? Name & string : never;
}[keyof Chapter];
