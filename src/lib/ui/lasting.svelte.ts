/**
 * A value that follows another one, but only once that has stayed the same for a while: a short
 * break of the connection is neither shown nor spoken.
 */
export function lasting<T>(read: () => T, milliseconds: number) {
	let lasted = $state.raw(read());
	$effect(() => {
		const value = read();
		const timer = setTimeout(() => (lasted = value), milliseconds);
		return () => clearTimeout(timer);
	});
	return {
		get current() {
			return lasted;
		}
	};
}
