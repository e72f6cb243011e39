import { narrowNumber } from './narrow.ts';

/** What people type between groups. */
const BETWEEN = /[\s\p{Pd}・./]/gu;

/** A code as it is compared: half-width, without blanks, dashes of any kind and what nobody sees. */
export const typedCode = (text: string): string => narrowNumber(text).replace(BETWEEN, '');
