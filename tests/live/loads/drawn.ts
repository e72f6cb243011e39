/** Everything a page shows or holds ready to show: its text, and what stands in attributes and form values. */
export interface Drawn {
	text: string;
	attributes: string;
}

/** Reads the server's drawing: folds and dialogs are part of it, scripts are not. */
export function drawnIn(html: string): Drawn {
	const body = html.replace(/<!--[\s\S]*?-->/g, '').replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '');
	const values = [...body.matchAll(/\s[a-z:-]+="([^"]*)"/g)].map(([, value]) =>
		decoded(value ?? '')
	);
	return {
		text: squeezed(decoded(body.replace(/<[^>]*>/g, ''))),
		attributes: [...values, ...values.map(unescaped)].map(squeezed).join('\n')
	};
}

/** Is it there? How it is broken into lines and phrases does not count. */
export const shows = ({ text, attributes }: Drawn, words: string) =>
	text.includes(squeezed(words)) || attributes.includes(squeezed(words));

/** The scripts of the page, which hold its data too. */
export const scriptsOf = (html: string) =>
	[...html.matchAll(/<script\b[\s\S]*?<\/script>/g)].map(([script]) => script).join('\n');

const squeezed = (text: string) => text.replace(/[\s\u200b\u00ad]+/g, '');

const entities: Record<string, string> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	nbsp: ' ',
	emsp: ' '
};

const decoded = (text: string) =>
	text.replace(/&(#x?[\da-f]+|[a-z]+);/gi, (whole, name: string) => {
		if (!name.startsWith('#')) return entities[name] ?? whole;
		const hex = name[1]?.toLowerCase() === 'x';
		return String.fromCodePoint(Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10));
	});

/** An address as a person reads it. */
function unescaped(value: string) {
	try {
		return decodeURIComponent(value.replaceAll('+', ' '));
	} catch {
		return value;
	}
}
