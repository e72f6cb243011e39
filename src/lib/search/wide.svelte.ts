/** Is there room for the conditions beside the results? As the server guessed, until the browser says it. */
export function wideEnough(guess: boolean) {
	let wide = $state(guess);
	$effect(() => {
		const query = matchMedia('(min-width: 75rem)');
		const look = () => (wide = query.matches);
		look();
		query.addEventListener('change', look);
		return () => query.removeEventListener('change', look);
	});
	return {
		get current() {
			return wide;
		}
	};
}
