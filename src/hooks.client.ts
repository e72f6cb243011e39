/**
 * News makes a page load its data anew. When that cannot reach the server, SvelteKit leaves the page, and
 * what is written on it, for the browser's own error; so the data of the page one is on waits for the way back.
 */
const plain = window.fetch.bind(window);
const DATA = '/__data.json';
const UNREACHABLE = [502, 503, 504];

window.fetch = async (input, init) => {
	const address = new URL(input instanceof Request ? input.url : input, location.href);
	for (;;) {
		const answer = await plain(input, init).catch((error: unknown) => {
			if (!isOwnData(address)) throw error;
		});
		if (answer && !(UNREACHABLE.includes(answer.status) && isOwnData(address))) return answer;
		await soon();
	}
};

/** Is it the data of the page that is on the screen, and not of one that somebody goes to? */
const isOwnData = ({ origin, pathname }: URL) =>
	origin === location.origin &&
	pathname.endsWith(DATA) &&
	(pathname.slice(0, -DATA.length) || '/') === location.pathname;

/** When the network is back, and in any case after a while. */
const soon = () =>
	new Promise<void>((resolve) => {
		addEventListener('online', () => resolve(), { once: true });
		setTimeout(resolve, 2000);
	});
