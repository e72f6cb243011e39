/** What someone who was away is greeted with, until they go on. */
export const welcome = $state<{ words: string | undefined }>({ words: undefined });
