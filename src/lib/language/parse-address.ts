/** `URL.parse`, which iPhones before iOS 18 do not have: the address, or undefined where a text is none. */
export function parseAddress(text: string): URL | undefined {
	try {
		return new URL(text);
	} catch {
		return undefined;
	}
}
