/** Something that may be meant; those of one group stand together under its name. */
export interface Suggestion {
	key: string;
	label: string;
	group: string;
	detail?: string;
}

const PAUSE = 180;

/** What is suggested for the text of a field: asked for when typing rests, and only the last answer counts. */
export class SuggestionList<S> {
	found = $state.raw<S[]>([]);
	/** Which one the keys are on; -1 is the field itself. */
	active = $state(-1);
	open = $state(false);
	readonly #suggest: (text: string) => Promise<S[]>;
	#waiting: ReturnType<typeof setTimeout> | undefined;
	#question = 0;

	constructor(suggest: (text: string) => Promise<S[]>) {
		this.#suggest = suggest;
	}

	ask(text: string, pause = PAUSE) {
		clearTimeout(this.#waiting);
		const question = ++this.#question;
		if (text.trim() === '') return this.close();
		this.#waiting = setTimeout(() => void this.#answer(text, question), pause);
	}

	// Suggestions are a help: where they fail, the field works on without them.
	async #answer(text: string, question: number) {
		const found = await this.#suggest(text).catch((): S[] => []);
		if (question !== this.#question) return;
		this.found = found;
		this.active = -1;
		this.open = found.length > 0;
	}

	close() {
		clearTimeout(this.#waiting);
		this.#question += 1;
		this.open = false;
		this.active = -1;
	}
}

/** One step up or down, through the field itself at either end. */
export function move(active: number, step: 1 | -1, all: readonly unknown[]): number {
	const places = all.length + 1;
	return ((active + 1 + step + places) % places) - 1;
}
