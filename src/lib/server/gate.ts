import { DomainError } from './domain-error.ts';

/** More is asked for than can be done at once, or something took longer than it may. */
export class Busy extends DomainError {
	readonly code = 'server.busy';
	readonly status = 503;
	override message =
		'ただいま混み合っています。すでに受け付けたものは保存されています。10秒ほど待って、もう一度お試しください。';
}

interface Size {
	/** So many are let in at once, now. */
	atOnce: () => number;
	/** So many more may wait. */
	waiting: number;
	/** For so long, in milliseconds. */
	patience: number;
}

interface Turn {
	first: boolean;
	begin: () => void;
	refuse: () => void;
}

/**
 * Lets a bounded number in and has a bounded number wait for a bounded time, in the order they came; `first` goes
 * before all others. Whoever cannot be served is refused at once with `Busy`: work that nobody waits for any more
 * would only make the next ones late.
 */
export class Gate {
	readonly #size: Size;
	readonly #turns: Turn[] = [];
	#inside = 0;

	constructor(size: Size) {
		this.#size = size;
	}

	/** How many are inside, and how many wait. */
	get load(): { inside: number; waiting: number } {
		return { inside: this.#inside, waiting: this.#turns.length };
	}

	/** Waits for its turn; throws `Busy`, else answers with what is to be called, once, at the end. */
	async enter({ first = false } = {}): Promise<() => void> {
		if (this.#inside >= this.#size.atOnce()) await this.#turn(first);
		else this.#inside += 1;
		let left = false;
		return () => {
			if (left) return;
			left = true;
			this.#leave();
		};
	}

	/** Does something inside. */
	async pass<Done>(work: () => Promise<Done>): Promise<Done> {
		const leave = await this.enter();
		return work().finally(leave);
	}

	#turn(first: boolean): Promise<void> {
		if (this.#turns.length >= this.#size.waiting) {
			const last = first ? this.#turns.findLast((turn) => !turn.first) : undefined;
			if (!last) return Promise.reject(new Busy());
			last.refuse();
		}
		return new Promise((resolve, reject) => {
			const end = () => {
				clearTimeout(late);
				this.#turns.splice(this.#turns.indexOf(turn), 1);
			};
			const turn: Turn = {
				first,
				begin: () => (end(), resolve()),
				refuse: () => (end(), reject(new Busy()))
			};
			const late = setTimeout(turn.refuse, this.#size.patience);
			this.#turns.push(turn);
		});
	}

	/** The place goes to whoever is next, who counts as inside at once; with more room than before, to several. */
	#leave() {
		this.#inside -= 1;
		while (this.#turns.length > 0 && this.#inside < this.#size.atOnce()) {
			this.#inside += 1;
			(this.#turns.find(({ first }) => first) ?? this.#turns[0])?.begin();
		}
	}
}
