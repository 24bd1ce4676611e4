/**
 * The stream of a board's sessions. Its name follows from the board's, so that who knows the one knows the other: the
 * UUID becomes a version 8 (RFC 9562), and its last digit another than it was, so that it is never the board's own.
 */
export const sessionsOf = (board: string): string => {
	const last = (Number.parseInt(board.slice(-1), 16) ^ 0xf).toString(16);
	return `${board.slice(0, 14)}8${board.slice(15, -1)}${last}`;
};
