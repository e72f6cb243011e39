/* On the page that says there is no network: opens what was asked for as soon as there is one again. */
const look = async () => {
	const answer = await fetch('/healthz', { cache: 'no-store' }).catch(() => null);
	if (answer?.ok) location.reload();
};
addEventListener('online', look);
document.addEventListener('visibilitychange', look);
setInterval(look, 5000);
