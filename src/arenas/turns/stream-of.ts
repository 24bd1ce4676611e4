/**
 * The stream of the turns of a school. Its name follows from that of its team: the UUID becomes a version 8 (RFC 9562),
 * and its last digit another.
 */
export const turnsOf = (team: string): string => {
	const last = (Number.parseInt(team.slice(-1), 16) ^ 0x3).toString(16);
	return `${team.slice(0, 14)}8${team.slice(15, -1)}${last}`;
};
