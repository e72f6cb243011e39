/** Where somebody wants to go and nothing can be reached: the screen stays, and the way goes on by itself. */
export const unreached = $state<{ address: URL | undefined }>({ address: undefined });
