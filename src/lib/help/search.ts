import { foldedWords, foldText } from '#lib/text/fold.ts';
import { helpTopics, type NamedTopic } from './manual.ts';

/** Longer than any question; what comes after it is not looked for. */
export const MAX_ASKED = 60;

/** How people ask, which says nothing about what they ask. */
const asking =
	/について|ください|ですか|ますか|教えて|とは|方法|(したい|する)(?=\s|$)|って?(何|なに)|何|なに|どう(すれば|やって)|[?。、を]/g;
/** 紹介状の印刷: between words that are not written in hiragana, a particle. */
const particles =
	/([\p{sc=Han}\p{sc=Katakana}ー])[のにがはで](?=[\p{sc=Han}\p{sc=Katakana}\s]|$)/gu;

const folded = helpTopics.map((topic) => ({
	topic,
	question: foldText([topic.question, ...(topic.also ?? [])].join('\n')),
	answer: foldText([...topic.says, topic.short?.says].join('\n'))
}));

/** The words as typed, as long as they may be; empty when nothing is asked. */
export const askedIn = (params: URLSearchParams): string =>
	Array.from((params.get('q') ?? '').trim())
		.slice(0, MAX_ASKED)
		.join('');

/**
 * The questions that hold every word, in any width, case or kana (SRC-13): first those that ask about it, then
 * those that mention it. Words of asking alone, like とは, are left away unless nothing else remains.
 */
export function searchHelp(asked: string): NamedTopic[] {
	const bare = foldedWords(asked.normalize('NFKC').replace(asking, ' ').replace(particles, '$1 '));
	const words = bare.length > 0 ? bare : foldedWords(asked);
	if (words.length === 0) return [];
	const holding = folded.filter(({ question, answer }) =>
		words.every((word) => question.includes(word) || answer.includes(word))
	);
	const inQuestion = ({ question }: (typeof folded)[number]) =>
		words.filter((word) => question.includes(word)).length;
	return [...holding].sort((a, b) => inQuestion(b) - inQuestion(a)).map(({ topic }) => topic);
}
