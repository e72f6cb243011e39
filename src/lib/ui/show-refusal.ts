import { tick } from 'svelte';

const REFUSAL = '.summary, [role="alert"]';

/**
 * Leads to why a form was refused, once the page has drawn it: a phone shows the button that was pressed, and the
 * sentence stands far above it. The one nearest to the form, because a page may have several forms.
 */
export async function showRefusal(form: HTMLFormElement): Promise<void> {
	await tick();
	const drawn = form.isConnected ? form : document.querySelector('main');
	for (let part: Element | null = drawn; part; part = part.parentElement) {
		const refusal = part.querySelector<HTMLElement>(REFUSAL);
		if (!refusal) continue;
		refusal.focus({ preventScroll: true });
		refusal.scrollIntoView({ block: 'center' });
		return;
	}
}
