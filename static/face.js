/*
 * Screens are set in the device's own Japanese face. Ours comes only to a device that has none, or for characters that
 * not every face has (rare kanji and forms of names), and then slice by slice. On a slow line it waits for the page.
 */
(() => {
	const { sheet } = document.currentScript.dataset;
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

	const bring = () => {
		const link = document.createElement('link');
		link.rel = 'stylesheet';
		link.href = sheet;
		document.head.append(link);
	};

	const watch = () => {
		if (RARE.test(document.body.textContent)) return bring();
		const seen = new MutationObserver((changes) => {
			const isRare = changes.some(({ target, addedNodes }) =>
				[target, ...addedNodes].some((node) => RARE.test(node.textContent))
			);
			if (!isRare) return;
			seen.disconnect();
			bring();
		});
		seen.observe(document.body, { childList: true, characterData: true, subtree: true });
	};

	const isSlow = ['slow-2g', '2g', '3g'].includes(navigator.connection?.effectiveType);
	/** When the page's scripts have begun, which it says; one without scripts cannot. */
	const afterPage = (work) => {
		const begins = document.querySelector('link[rel=modulepreload]') ? 'begun' : 'load';
		const has = begins === 'begun' && document.documentElement.dataset.begun !== undefined;
		if (has || (begins === 'load' && document.readyState === 'complete')) work();
		else addEventListener(begins, work, { once: true });
	};

	if (hasFace()) afterPage(watch);
	else if (isSlow) afterPage(bring);
	else bring();
})();
