/** What someone who was away is greeted with, until they go on, and when that was. */
export const welcome = $state<{ words: string | undefined; at: number }>({
	words: undefined,
	at: 0
});

const SUMMED_UP = 5_000;

/** The greeting has just summed up what is new: the single pieces need not be said as well. */
export const justWelcomed = () => Date.now() - welcome.at < SUMMED_UP;
