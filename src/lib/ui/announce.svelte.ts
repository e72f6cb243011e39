import { inOneBreath, TOGETHER } from './speech.ts';

const STAYS = 8_000;

/** What the page's one live region says now. */
class Voice {
	words = $state('');
	#waiting: string[] = [];
	#unsaid: { sentence: string; heardAt: number }[] = [];
	#addedAt = 0;
	#window: ReturnType<typeof setTimeout> | undefined;
	#silence: ReturnType<typeof setTimeout> | undefined;

	add(sentence: string, now: boolean) {
		this.#addedAt = Date.now();
		this.#waiting.push(sentence);
		if (now) this.#speak();
		else this.#window ??= setTimeout(() => this.#speak(), TOGETHER);
	}

	/** Says it only if the page says nothing of its own around this moment; more of these are one breath. */
	addUnlessSaid(sentence: string) {
		const isFirst = this.#unsaid.length === 0;
		this.#unsaid.push({ sentence, heardAt: Date.now() });
		if (isFirst) setTimeout(() => this.#sayUnsaid(), TOGETHER);
	}

	#sayUnsaid() {
		const left = this.#unsaid.filter(({ heardAt }) => this.#addedAt < heardAt - TOGETHER);
		this.#unsaid = [];
		this.#waiting.push(...left.map(({ sentence }) => sentence));
		if (left.length > 0) this.#speak();
	}

	/** Says this instead of whatever was waiting to be said. */
	replace(sentence: string) {
		this.#waiting = [sentence];
		this.#speak();
	}

	#speak() {
		clearTimeout(this.#window);
		this.#window = undefined;
		const words = inOneBreath(this.#waiting);
		this.#waiting = [];
		// The same words twice are a new text to a screen reader only if they differ.
		this.words = words === this.words ? `${words}\u00a0` : words;
		clearTimeout(this.#silence);
		this.#silence = setTimeout(() => (this.words = ''), STAYS);
	}
}

export const voice = new Voice();

/**
 * Says a sentence politely through the page's one live region. Sentences within two seconds are
 * one; `now` is for the answer to a key press. On the server it does nothing.
 */
export function announce(sentence: string, { now = false } = {}) {
	if (typeof window !== 'undefined') voice.add(sentence, now);
}

/** For news that a page may already be telling in its own words. */
export function announceUnlessSaid(sentence: string) {
	voice.addUnlessSaid(sentence);
}

/** One sentence in place of all that is about to be said: the summary for someone who comes back. */
export function announceInstead(sentence: string) {
	voice.replace(sentence);
}
