import pg from 'pg';

/** A connection inside a transaction; the only thing capability code under `server/` receives. */
export type Tx = Pick<pg.ClientBase, 'query'>;

/** The database cannot be reached now. What was asked did not happen, or is known by its command id. */
export class DatabaseAway extends Error {
	override name = 'DatabaseAway';
}

/** Log in as one of the two plain roles; neither owns a table nor bypasses row-level security. */
export type Login = (role: 'kring_pipe' | 'kring_reader') => pg.ClientConfig;

export type Db = {
	/** Writes and reads for one organisation: the pipe's own way. */
	asPipe: <T>(organisation: string, work: (tx: Tx) => Promise<T>) => Promise<T>;
	/** Reads what one person of one organisation may hear, and nothing else (K6, K7). */
	asPerson: <T>(organisation: string, person: string, work: (tx: Tx) => Promise<T>) => Promise<T>;
	/** Reads the one row whose secret is stated, before it is known of which organisation; see the door's policies. */
	asStranger: <T>(stated: { code: string } | { device: string }, work: (tx: Tx) => Promise<T>) => Promise<T>;
	/** Reads which organisations have something due, and nothing else. */
	asClock: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
	close: () => Promise<void>;
};

export const connect = (login: Login, size = { pipe: 6, reader: 6 }): Db => {
	const pipe = new pg.Pool({ ...manner, ...patience, ...login('kring_pipe'), max: size.pipe });
	const reader = new pg.Pool({ ...manner, ...patience, ...login('kring_reader'), max: size.reader });
	// An idle connection that breaks is replaced at the next use; whoever needs it then hears of it.
	for (const pool of [pipe, reader]) pool.on('error', () => {});

	return {
		asPipe: (organisation, work) => inTransaction(pipe, `begin; ${setting('organisation', organisation)}`, work),
		asPerson: (organisation, person, work) =>
			inTransaction(
				reader,
				`begin read only; ${setting('organisation', organisation)}; ${setting('person', person)}`,
				work
			),
		asStranger: (stated, work) => {
			const said = 'code' in stated ? setting('code', stated.code) : setting('device', stated.device);
			return inTransaction(reader, `begin read only; ${said}`, work);
		},
		asClock: (work) => inTransaction(reader, `begin read only; set local app.clock = 'due'`, work),
		close: async () => void (await Promise.all([pipe.end(), reader.end()]))
	};
};

/**
 * What is asked without awaiting what was asked before goes out behind it at once, and is answered in that order. Each
 * statement is planned once for a connection: ours all find their rows by key, whatever the values. Two connections
 * stay open, so that a class that pauses does not wait for a new one at its next note.
 */
const manner = { pipeline: true, options: '-c plan_cache_mode=force_generic_plan', min: 2 };

/**
 * A database that stands still is as good as away. In ms: first we give up, then it does, so that work of ours that
 * nobody waits for any more does not hold an organisation's row.
 */
const patience = {
	connectionTimeoutMillis: 3_000,
	query_timeout: 5_000,
	statement_timeout: 8_000,
	idle_in_transaction_session_timeout: 10_000
};

const setting = (name: 'organisation' | 'person' | 'code' | 'device', value: string) =>
	`set local app.${name} = ${pg.escapeLiteral(value)}`;

const inTransaction = async <T>(pool: pg.Pool, begin: string, work: (tx: Tx) => Promise<T>): Promise<T> => {
	const client = await pool.connect().catch((error: unknown) => {
		throw isAway(error) ? new DatabaseAway('no connection', { cause: error }) : error;
	});
	// Between two queries nobody awaits the connection; its death shows at the next one.
	const ignore = () => {};
	client.on('error', ignore);
	let broken: Error | undefined;
	const open = within(client);
	try {
		// What work asks first goes out right behind this. Were it to fail, no row would be found for want of its settings.
		const begun = client.query(begin);
		begun.catch(ignore);
		const result = await work(open.tx);
		await begun;
		open.end();
		const { command } = await client.query('commit');
		// PostgreSQL answers so when something that nobody awaited had failed.
		if (command !== 'COMMIT') throw new Error(`the transaction ended in a ${command}`);
		return result;
	} catch (error) {
		open.end();
		if (isAway(error)) broken = new DatabaseAway('connection lost', { cause: error });
		else await client.query('rollback').catch((lost: Error) => (broken = lost));
		throw broken instanceof DatabaseAway ? broken : error;
	} finally {
		client.off('error', ignore);
		client.release(broken);
	}
};

/** What is still asked when the transaction has ended may not land in the next one on this connection. */
const within = (client: pg.PoolClient): { tx: Tx; end: () => void } => {
	let over = false;
	const query = (...asked: Parameters<Tx['query']>) =>
		over ? Promise.reject(new Error('asked after the end of its transaction')) : client.query(...asked);
	return { tx: { query: query as Tx['query'] }, end: () => void (over = true) };
};

/** PostgreSQL found no room to write: what was asked did not happen. */
export const isDiskFull = (error: unknown): boolean => error instanceof pg.DatabaseError && error.code === '53100';

export type Clash = 'exists-already' | 'refers-to-nothing';

/**
 * What no single stream can know: there is room for one of these and there is one, or what it points at is not there.
 * Said by a list, a register, or the one rule that spans streams; a clash in the log itself is a bug of ours.
 */
export const clashIn = (error: unknown): Clash | undefined => {
	if (!(error instanceof pg.DatabaseError)) return undefined;
	if (ofTheLog.has(error.table ?? '') && !error.constraint?.startsWith('only_one_')) return undefined;
	return error.code === '23505' ? 'exists-already' : error.code === '23503' ? 'refers-to-nothing' : undefined;
};

const ofTheLog = new Set(['organisations', 'streams', 'events', 'commands']);

const awayCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH']);

/** Connection failures, silence, and 08 (connection), 57P (shut down), 53300 (too many connections), 25P03 (idle too long). */
const isAway = (error: unknown): boolean => {
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
