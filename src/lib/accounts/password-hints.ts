import * as v from 'valibot';
import { PASSWORD_LENGTH, password } from './rules.ts';

interface Hint {
	words: string;
	met: boolean;
}

/** ACC-1 … ACC-3 as a list that fills while somebody types. */
export const passwordHints = (typed: string): Hint[] => [
	{
		words: `${PASSWORD_LENGTH.min}文字から${PASSWORD_LENGTH.max}文字まで`,
		met: typed.length >= PASSWORD_LENGTH.min && typed.length <= PASSWORD_LENGTH.max
	},
	{
		words: '半角の英字・数字・記号をすべて使う',
		met: [/^[!-~]+$/, /[A-Za-z]/, /[0-9]/, /[^A-Za-z0-9]/].every((part) => part.test(typed))
	}
];

/** How long it would hold, roughly, by length and by how many different characters it has; '' for nothing yet. */
export function strengthWords(typed: string): string {
	if (!v.is(password, typed)) return '';
	const different = new Set(typed.toLowerCase()).size;
	if (typed.length >= 14 && different >= 8) return '強さ：とても強い';
	if (typed.length >= 11 && different >= 7) return '強さ：強い';
	return '強さ：ふつう。もう少し長くすると、強くなります。';
}
