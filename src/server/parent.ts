/**
 * Calls `leave` once: on Ctrl-C, on a request to stop, and when the script that started this process is gone, even by
 * `kill -9`. That script holds the other end of the process channel, which the system closes for it.
 */
export const leaveWithParent = (leave: () => void): void => {
	let left = false;
	const once = () => {
		if (left) return;
		left = true;
		leave();
	};
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, once);
	if (!process.channel) return;
	process.on('disconnect', once);
	process.channel.unref();
};
