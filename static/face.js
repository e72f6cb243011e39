/*
 * Screens are set in the device's own Japanese face. To a device that has none comes first, in one file, what screens
 * use most. What else is needed comes slice by slice when the page has begun; elsewhere that is what not every face has:
 * rare kanji and forms of names.
 */
(() => {
	const { first, whole } = document.currentScript.dataset;
	const RARE = /[\u3400-\u4dbf\ufe00-\ufe0f\uf900-\ufaff\u{1b000}-\u{1b16f}\u{20000}-\u{3ffff}\u{e0100}-\u{e01ef}]/u;

	/** Two characters look the same only where both are drawn as missing. */
	const hasFace = () => {
		const [one, other] = ['語', '鬱'].map((character) => {
			const canvas = document.createElement('canvas');
			canvas.width = canvas.height = 24;
			const pen = canvas.getContext('2d');
			pen.font = '20px sans-serif';
			pen.fillText(character, 0, 20);
			return pen.getImageData(0, 0, 24, 24).data.join();
		});
		return one !== other;
	};

	const bring = (sheet) => {
		const link = document.createElement('link');
		link.rel = 'stylesheet';
		link.href = sheet;
		document.head.append(link);
	};
	const bringWhole = () => bring(whole);

	const watch = () => {
		if (RARE.test(document.body.textContent)) return bringWhole();
		const seen = new MutationObserver((changes) => {
			const isRare = changes.some(({ target, addedNodes }) =>
				[target, ...addedNodes].some((node) => RARE.test(node.textContent))
			);
			if (!isRare) return;
			seen.disconnect();
			bringWhole();
		});
		seen.observe(document.body, { childList: true, characterData: true, subtree: true });
	};

	/** When the page's scripts have begun, which it says; a page without scripts, when it is there. */
	const afterPage = (work) => {
		if (document.readyState === 'loading')
			return addEventListener('DOMContentLoaded', () => afterPage(work), { once: true });
		const hasScripts = [...document.scripts].some(({ text }) => text.includes('kit.start('));
		const hasBegun = document.documentElement.dataset.begun !== undefined;
		if (hasBegun || !hasScripts) work();
		else addEventListener('begun', work, { once: true });
	};

	if (hasFace()) return afterPage(watch);
	bring(first);
	afterPage(bringWhole);
})();
