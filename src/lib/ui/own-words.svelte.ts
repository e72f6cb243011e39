import { untrack } from 'svelte';

/** What stands in a field: follows what is stored, until somebody writes over it. */
export function ownWords(read: () => string) {
	let begun = untrack(read);
	let current = $state(begun);
	$effect.pre(() => {
		const stored = read();
		untrack(() => {
			if (current === begun) current = stored;
			begun = stored;
		});
	});
	return {
		get current() {
			return current;
		},
		set current(words: string) {
			current = words;
		}
	};
}
