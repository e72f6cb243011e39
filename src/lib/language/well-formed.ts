/** `String.prototype.toWellFormed`, which iPhones before iOS 16.4 do not have: half a character becomes U+FFFD. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');
