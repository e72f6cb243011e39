import { formHref } from '../address.ts';
import { askCount } from '../ask-count.ts';

const PAUSE = 300;

/** How many postings the form would find as it stands: asked for while something is typed, when typing rests. */
export class WouldRemain {
	count = $state<number>();
	#waiting: ReturnType<typeof setTimeout> | undefined;
	#question = 0;

	ask(form: HTMLFormElement | null) {
		clearTimeout(this.#waiting);
		const question = ++this.#question;
		if (form) this.#waiting = setTimeout(() => void this.#answer(form, question), PAUSE);
	}

	async #answer(form: HTMLFormElement, question: number) {
		const href = formHref(new FormData(form));
		const count = await askCount(href.split('?')[1] ?? '');
		if (question === this.#question) this.count = count;
	}

	/** What was typed is asked for now: the page says how many there are. */
	clear() {
		clearTimeout(this.#waiting);
		this.#question += 1;
		this.count = undefined;
	}
}
