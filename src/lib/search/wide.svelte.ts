/** Is there room for the conditions beside the results? As on the server, yes, until the browser says otherwise. */
export function wideEnough() {
	let wide = $state(true);
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
