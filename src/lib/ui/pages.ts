/**
 * The page numbers to offer: first, last, and two around the current one; null stands for a gap.
 * A gap never hides a single page.
 */
export function pageNumbers(current: number, last: number): (number | null)[] {
	const shown = Array.from({ length: last }, (_, index) => index + 1).filter(
		(page) => page === 1 || page === last || Math.abs(page - current) <= 2
	);
	return shown.flatMap((page, index) => {
		const before = shown[index - 1] ?? 0;
		if (page - before === 2) return [page - 1, page];
		return page - before > 2 ? [null, page] : [page];
	});
}
