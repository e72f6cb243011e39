import { officialNumber } from '#lib/text/official-number.ts';

/** ID-1: 13010-09999999, from whatever form it was pasted in. Undefined when there is none in the text. */
export const parsePostingNumber = (text: string): string | undefined =>
	officialNumber(text, [5], [1, 8]);

/** ID-2: 1301-123456-7. */
export const parseEstablishmentNumber = (text: string): string | undefined =>
	officialNumber(text, [4, 6], [1, 1]);

/** The accepting office's own number: the first five digits. */
export const officeNumberOf = (postingNumber: string) => postingNumber.slice(0, 5);
