/** Whom an officer's notice is for: one seeker of the office, all of them, or those that are 有効. */
export type Audience =
	{ to: 'one'; seekerId: string } | { to: 'office' } | { to: 'office'; validity: 'valid' };

/** As the seeker reads it. */
export interface Announcement {
	id: string;
	title: string;
	body: string;
	/** ハローワーク東都 */
	office: string;
	sentAt: Date;
}

/** As the office looks back at it. */
export interface SentAnnouncement extends Omit<Announcement, 'office'> {
	officer: string;
	audience: AudienceChoice;
	/** How many have been told so far. */
	told: number;
	/** The one it was for; empty once they have left. */
	person: Person | null;
}

export interface Person {
	name: string;
	number: string;
}

export const audienceWords = {
	one: 'ひとりに送る',
	valid: 'この所の有効な求職者に送る',
	all: 'この所のすべての求職者に送る'
} as const;
export type AudienceChoice = keyof typeof audienceWords;

/** 「髙橋 美咲さん」, 「有効な求職者」: the same in the list and before sending. */
export function audienceName(choice: AudienceChoice, person: Person | null | undefined): string {
	if (choice === 'one') return person ? `${person.name}さん（${person.number}）` : '求職者ひとり';
	return choice === 'valid' ? '有効な求職者' : 'すべての求職者';
}

/** What is chosen in the form, read back from what is stored. */
export const choiceOf = (audience: Audience): AudienceChoice =>
	audience.to === 'one' ? 'one' : 'validity' in audience ? 'valid' : 'all';
