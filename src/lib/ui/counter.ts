const number = new Intl.NumberFormat('ja-JP');

/** The line under a text field, in words: 「あと437文字書けます」 and 「163／600文字」. */
export function counterWords(length: number, max: number) {
	const left = max - length;
	return {
		over: left < 0,
		left:
			left < 0 ? `${number.format(-left)}文字多いです` : `あと${number.format(left)}文字書けます`,
		count: `${number.format(length)}／${number.format(max)}文字`
	};
}

/**
 * What to say aloud when a text grew from one length to another: when it passes 50, 20 or 0
 * characters left, and when it becomes too long; otherwise nothing, so that no key press chatters.
 */
export function counterSpeech(before: number, after: number, max: number): string | undefined {
	const left = max - after;
	if (after <= before) return undefined;
	if (left < 0) return before <= max ? counterWords(after, max).left : undefined;
	const passed = [50, 20, 0].some((mark) => max - before > mark && left <= mark);
	return passed ? counterWords(after, max).left : undefined;
}
