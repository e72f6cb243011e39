/**
 * Loaded into the server before anything else: how long one turn of its event loop takes at most, between two questions
 * of the parent. Counted in the thread's own processor time, so that a busy machine adds nothing.
 */
const spent = () => {
	const { user, system } = process.threadCpuUsage();
	return (user + system) / 1000;
};

let last = spent();
let longest = 0;
const look = () => {
	const now = spent();
	longest = Math.max(longest, now - last);
	last = now;
};
setInterval(look, 1).unref();

process.on('message', () => {
	look();
	process.send?.(longest);
	longest = 0;
});
// The parent's channel alone keeps no server running.
process.channel?.unref();
