import type { Attachment } from 'svelte/attachments';

/** Calls back once the element has been on screen for that long, counted together. */
export const inViewFor =
	(milliseconds: number, seen: () => void): Attachment =>
	(element) => {
		let timer: ReturnType<typeof setTimeout> | undefined;
		let left = milliseconds;
		let since = 0;
		const observer = new IntersectionObserver(([entry]) => {
			clearTimeout(timer);
			if (entry?.isIntersecting) {
				since = performance.now();
				timer = setTimeout(seen, left);
			} else if (since > 0) left = Math.max(0, left - (performance.now() - since));
		});
		observer.observe(element);
		return () => {
			clearTimeout(timer);
			observer.disconnect();
		};
	};
