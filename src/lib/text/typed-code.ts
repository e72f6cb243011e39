/** What people type between groups, and what a copied number brings along unseen: direction marks, joiners, blanks without width. */
const BETWEEN = /[\s\p{Pd}\p{Cf}−ー]/gu;

/** A code as it is compared: half-width, without blanks, dashes of any kind and what nobody sees. */
export const typedCode = (text: string): string => text.normalize('NFKC').replace(BETWEEN, '');
