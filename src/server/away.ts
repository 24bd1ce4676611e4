/** The database cannot be reached now. What was asked did not happen, or is known by its command id. */
export class DatabaseAway extends Error {
	override name = 'DatabaseAway';
}

const awayCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH']);

/** Connection failures, silence, and 08 (connection), 57P (shut down), 53300 (too many connections), 25P03 (idle too long). */
export const isAway = (error: unknown): boolean => {
	if (!(error instanceof Error)) return false;
	const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
	return (
		awayCodes.has(code) ||
		/^(08|57P)|^(53300|25P03)$/.test(code) ||
		/connection terminated|not queryable|timeout exceeded when trying to connect|query read timeout|connection is closed/i.test(
			error.message
		)
	);
};
