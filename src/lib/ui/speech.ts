/** Sentences closer together than this are spoken as one. */
export const TOGETHER = 2_000;
const MOST = 3;

/** One utterance out of the sentences that came in within the window; a crowd is only counted. */
export function inOneBreath(sentences: string[]): string {
	const different = [...new Set(sentences)];
	if (different.length > MOST) return `新しいお知らせが${different.length}件あります。`;
	return different
		.map((sentence) => (/[。！？]$/.test(sentence) ? sentence : `${sentence}。`))
		.join('');
}
