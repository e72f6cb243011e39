/**
 * Does many pieces of work of one kind together. What arrives while one round is under way waits for the
 * next, so a round is small when it is quiet and large under load, and a person alone never waits.
 */
export class Batch<Piece, Result> {
	#waiting: { piece: Piece; settle: PromiseWithResolvers<Result> }[] = [];
	#running = false;
	readonly #most: number;
	readonly #work: (pieces: Piece[]) => Promise<PromiseSettledResult<Result>[]>;

	constructor(
		most: number,
		/** Must answer each piece in its place; a throw fails the whole round. */
		work: (pieces: Piece[]) => Promise<PromiseSettledResult<Result>[]>
	) {
		this.#most = most;
		this.#work = work;
	}

	/** Answers when the round that took this piece is done. Pieces are taken in the order they came. */
	add(piece: Piece): Promise<Result> {
		const settle = Promise.withResolvers<Result>();
		this.#waiting.push({ piece, settle });
		if (!this.#running) {
			this.#running = true;
			// Everything that the sockets bring in this turn of the event loop goes together.
			setImmediate(() => void this.#run());
		}
		return settle.promise;
	}

	async #run() {
		while (this.#waiting.length > 0) {
			const round = this.#waiting.splice(0, this.#most);
			try {
				const results = await this.#work(round.map(({ piece }) => piece));
				round.forEach(({ settle }, place) => {
					const result = results[place];
					if (result?.status === 'fulfilled') settle.resolve(result.value);
					else settle.reject(result?.reason);
				});
			} catch (failure) {
				for (const { settle } of round) settle.reject(failure);
			}
		}
		this.#running = false;
	}
}
