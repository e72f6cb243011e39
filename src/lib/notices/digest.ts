/** What a saved search has found since its last mail. */
export interface Digest {
	searchId: string;
	name: string;
	count: number;
	/** The first of them. */
	postings: { number: string; title: string }[];
}

export const DIGEST_SUBJECT = '保存した検索条件に合う新しい求人があります';

/** The mail of a day: what is new for each saved search, and where to read it. It names no employer (JOB-20). */
export const digestText = (
	digests: readonly Digest[],
	origin: string,
	stop: string | undefined
): string =>
	[
		'保存した検索条件に合う求人が、新しく出ました。',
		...digests.flatMap(({ searchId, name, count, postings }) => [
			'',
			`「${name}」 ${count}件`,
			...postings.map(({ number, title }) => `・${title}（求人番号 ${number}）`),
			...(count > postings.length ? [`ほか${count - postings.length}件`] : []),
			`${origin}/seeker/search/saved/${searchId}`
		]),
		'',
		'くわしい内容は、しごとマイページにログインしてお確かめください。',
		'条件を選んで止めるには、「保存した検索条件」でメールの印を外してください。',
		`${origin}/seeker/search/saved`,
		...(stop ? ['すべての条件のメールは、ログインしなくても止められます。', stop] : []),
		'',
		'このメールは自動でお送りしています。返信はできません。'
	].join('\n');
