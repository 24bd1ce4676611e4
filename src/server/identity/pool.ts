import pg from 'pg';

/** Connections of the role that knows who someone is, and nothing of a school. */
export const openPool = (login: pg.ClientConfig): pg.Pool => {
	const pool = new pg.Pool({
		options: '-c search_path=identity',
		pipeline: true,
		max: 4,
		connectionTimeoutMillis: 8_000,
		query_timeout: 8_000,
		statement_timeout: 10_000,
		idle_in_transaction_session_timeout: 10_000,
		...login
	});
	// an idle connection that breaks is replaced at the next use; whoever needs it then hears of it
	pool.on('error', () => {});
	return pool;
};
