/**
 * The stream of what is asked of the class of a board. Its name follows from the board's, so that who knows the one knows
 * the other: the UUID becomes a version 8 (RFC 9562), and its last digit one that nothing else beside the board has.
 */
export const pulsesOf = (board: string): string => {
	const last = (Number.parseInt(board.slice(-1), 16) ^ 0x9).toString(16);
	return `${board.slice(0, 14)}8${board.slice(15, -1)}${last}`;
};
