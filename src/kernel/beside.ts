/**
 * The name of a stream beside another: it follows from that one's, so that who knows the one knows the other. The UUID
 * becomes a version 8 (RFC 9562), and its last digit another than it was. `which` is from 1 to 15, one for each kind that
 * lies beside the same stream.
 */
export const beside = (stream: string, which: number): string => {
	const last = (Number.parseInt(stream.slice(-1), 16) ^ which).toString(16);
	return `${stream.slice(0, 14)}8${stream.slice(15, -1)}${last}`;
};
