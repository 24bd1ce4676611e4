/**
 * The stream beside the board of a team. Its name follows from the board's, so that who knows the one knows the other:
 * the UUID becomes a version 8 (RFC 9562), and its last digit another than that of the board or of its sessions.
 */
export const teamStreamOf = (board: string): string => {
	const last = (Number.parseInt(board.slice(-1), 16) ^ 0x5).toString(16);
	return `${board.slice(0, 14)}8${board.slice(15, -1)}${last}`;
};
