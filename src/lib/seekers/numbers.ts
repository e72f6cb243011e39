import { officialNumber } from '#lib/text/official-number.ts';

/** ID-3: 13010-00012345, from whatever form it was typed or pasted in. Undefined when there is none in the text. */
export const parseSeekerNumber = (text: string): string | undefined =>
	officialNumber(text, [5], [1, 8]);
