/** "1:14" of seconds, and "+0:40" for what a clock runs over. */
export const inMinutes = (seconds: number): string => {
	const size = Math.abs(seconds);
	return `${seconds < 0 ? '+' : ''}${Math.floor(size / 60)}:${String(size % 60).padStart(2, '0')}`;
};
