const CHANNEL = 'mypage.leaving';
/** The beacon of the page that went must arrive before the next one says that somebody is there. */
export const AFTER_LEAVING = 3_000;

/** This window goes away, to another page or for good: the session ends unless somebody shows up soon. */
export function tellLeaving() {
	navigator.sendBeacon('/session/leaving');
	new BroadcastChannel(CHANNEL).postMessage('leaving');
}

/** Calls back after another window of the same browser went away. Returns how to stop. */
export function onOtherWindowLeaving(listener: () => void): () => void {
	const channel = new BroadcastChannel(CHANNEL);
	let timer: ReturnType<typeof setTimeout> | undefined;
	channel.onmessage = () => {
		clearTimeout(timer);
		timer = setTimeout(listener, AFTER_LEAVING);
	};
	return () => {
		clearTimeout(timer);
		channel.close();
	};
}

/** Scripts and icons that a service worker kept are nobody's, but on a shared computer they go too. */
export async function removeWorkers() {
	const workers = (await navigator.serviceWorker?.getRegistrations()) ?? [];
	await Promise.all(workers.map((worker) => worker.unregister()));
	if (!('caches' in globalThis)) return;
	for (const name of await caches.keys()) await caches.delete(name);
}
