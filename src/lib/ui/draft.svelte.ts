import { keepHere, keptHere } from './on-device.ts';

/** What became of an attempt to save: when, or why not. */
export type Saved = { at: Date } | 'unreachable' | 'refused';

const PAUSE = 1_000;
const AGAIN = 10_000;

/**
 * Keeps a draft on the server while it is written, and says truthfully whether it is there. Until the
 * server has confirmed them, the words also lie on this device: a lost network, a closed tab or an ended
 * session costs nothing. Once confirmed they are removed from it, for the next person at this computer.
 */
export class DraftKeeper<Words extends object> {
	state = $state<'untouched' | 'saving' | 'saved' | 'kept'>('untouched');
	savedAt = $state.raw<Date | null>(null);
	/** Null: nothing of it may lie on this device, not even for a moment. */
	readonly #key: string | null;
	readonly #save: (words: Words) => Promise<Saved>;
	#latest: Words | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#busy = false;
	#saving: Promise<Saved> | undefined;

	constructor(key: string | null, savedAt: Date | null, save: (words: Words) => Promise<Saved>) {
		this.#key = key === null ? null : `draft:${key}`;
		this.#save = save;
		this.savedAt = savedAt;
		if (savedAt) this.state = 'saved';
	}

	/** Do unsaved words outlive this page? */
	get keepsHere() {
		return this.#key !== null;
	}

	get saving() {
		return this.#saving !== undefined;
	}

	/** Ends when no save is under way. */
	settled = async () => {
		while (this.#saving) await this.#saving;
	};

	/** Words that never reached the server and are newer than what it has. */
	unsaved(): Words | undefined {
		if (this.#key === null) return undefined;
		try {
			const found = JSON.parse(keptHere(this.#key) ?? 'null') as (Words & { at: number }) | null;
			if (!found) return undefined;
			if (found.at > (this.savedAt?.getTime() ?? 0)) return found;
			this.forget();
		} catch {
			// Not what was written there: the server's draft is all there is.
		}
		return undefined;
	}

	/** Called with every change; saves after a pause. */
	changed(words: Words) {
		this.#latest = words;
		this.#keepHere(words);
		if (this.state !== 'kept') this.state = 'saving';
		this.#later(PAUSE);
	}

	/** Saves now, for instance when the connection is back. */
	async flush() {
		clearTimeout(this.#timer);
		const words = this.#latest;
		if (!words || this.#busy) return;
		this.#busy = true;
		const saving = this.#save(words).catch((): Saved => 'unreachable');
		this.#saving = saving;
		const saved = await saving;
		this.#saving = undefined;
		this.#busy = false;
		if (saved === 'unreachable') {
			this.state = 'kept';
			this.#later(AGAIN);
		} else if (saved === 'refused') this.state = 'kept';
		else if (this.#latest === words) this.#done(saved.at);
		else this.#later(PAUSE);
	}

	stop() {
		clearTimeout(this.#timer);
	}

	forget() {
		this.#latest = undefined;
		clearTimeout(this.#timer);
		if (this.#key !== null) keepHere(this.#key, null);
	}

	#done(at: Date) {
		this.forget();
		this.savedAt = at;
		this.state = 'saved';
	}

	#later(after: number) {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.flush(), after);
	}

	#keepHere(words: Words) {
		if (this.#key !== null) keepHere(this.#key, JSON.stringify({ ...words, at: Date.now() }));
	}
}
